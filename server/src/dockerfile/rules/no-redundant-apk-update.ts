import { defineRule } from '../../lint/rule';
import type { ShellCommand } from '../model/shell';
import { apkCommand } from '../packages/apk';
import { hasFlag } from '../packages/command-line';
import { removeCommand, removeWord } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-redundant-apk-update',
  category: 'clarity',
  severity: 'hint',
  messages: {
    update: '`apk update` is needless: `--no-cache` loads a fresh index by itself.',
    flag: '`{flag}` is needless beside `--no-cache`, which loads a fresh index by itself.',
    removal: 'With `--no-cache` there is no cache to remove.',
  },
  fixes: {
    removeCommand: { title: 'Remove the command', safety: 'suggestion' },
    removeFlag: { title: 'Remove `{flag}`', safety: 'safe' },
  },
  on: {
    run(instruction, ctx) {
      const calls = instruction.commands.flatMap((command) => apkCommand(command) ?? []);
      const others = calls.filter(({ subcommand }) => subcommand !== 'update');
      if (others.length === 0 || !others.every((apk) => hasFlag(apk, '--no-cache') || apk.subcommand === 'del')) return;
      if (!others.some(({ subcommand }) => subcommand === 'add')) return;
      const firstAdd = others.find(({ subcommand }) => subcommand === 'add')?.span.start ?? 0;
      for (const command of instruction.commands) {
        const apk = apkCommand(command);
        const isUpdate = apk?.subcommand === 'update' && command.span.start < firstAdd;
        if (isUpdate || (command.span.start > firstAdd && removesCacheOnly(command))) {
          const edit = removeCommand(instruction, command);
          ctx.report({
            at: apk ? apk.span : command.span,
            message: apk ? 'update' : 'removal',
            fixes: edit ? [{ title: 'removeCommand', edits: () => [edit] }] : [],
          });
        }
        const flag = apk?.subcommand === 'add' ? apk.flags.find(({ name }) => name === '--update-cache') : undefined;
        const word = flag && command.args.find(({ span: at }) => at.start === flag.span.start);
        if (!word || !/^(?:-U|--update|--update-cache)$/.test(word.value)) continue;
        const edit = removeWord(word, instruction);
        const data = { flag: word.value };
        ctx.report({
          at: word.span,
          message: 'flag',
          data,
          fixes: edit ? [{ title: 'removeFlag', data, edits: () => [edit] }] : [],
        });
      }
    },
  },
});

function removesCacheOnly({ name, args }: ShellCommand): boolean {
  const paths = args.filter(({ value }) => !value.startsWith('-'));
  return (
    name.value === 'rm' && paths.length > 0 && paths.every(({ value }) => /^\/var\/cache\/apk(?:\/\*?)?$/.test(value))
  );
}
