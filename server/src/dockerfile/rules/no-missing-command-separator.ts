import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { ShellCommand, ShellWord } from '../model/shell';

export default defineRule({
  id: 'dockerfile/no-missing-command-separator',
  category: 'correctness',
  severity: 'warning',
  messages: { argument: '`{word}` is an argument of `{command}` here: nothing ends the command of the line above.' },
  fixes: { and: { title: 'Append `&&` to the line above', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      if (instruction.json || instruction.heredocs.length > 0 || instruction.script.hasErrors) return;
      for (const command of instruction.commands) {
        const index = command.args.findIndex((_, at) => beginsCommand(command, at, instruction));
        const word = command.args[index];
        if (!word) continue;
        const before = command.args[index - 1] ?? command.name;
        ctx.report({
          at: word.span,
          message: 'argument',
          data: { word: word.value, command: command.name.value },
          fixes: [{ title: 'and', edits: () => [insert(before.span.end, ' &&')] }],
        });
      }
    },
  },
});

/** What follows these words in a command of their own, and hardly ever in a list of packages or files. */
const starts: Readonly<Record<string, RegExp>> = {
  apk: /^(?:add|del|update|upgrade|--no-cache)$/,
  apt: /^(?:install|update|upgrade|remove|purge|clean|autoremove|-\w+)$/,
  'apt-get': /^(?:install|update|upgrade|remove|purge|clean|autoremove|-\w+)$/,
  cd: /^[./$"~]/,
  chmod: /^(?:-R|[0-7]{3,4}|[ugoa]*[-+=][rwxXst]+)$/,
  chown: /^(?:-R|[\w$]+:[\w$]*)$/,
  cp: /^(?:-[A-Za-z]+|\/\S+)$/,
  curl: /^(?:-\w+|--\w[\w-]+|["']?https?:)/,
  dnf: /^(?:install|update|upgrade|remove|clean|-y)$/,
  ln: /^-[a-rt-z]*s[a-z]*$/,
  mkdir: /^(?:-p|-m|--parents|\/\S+)$/,
  mv: /^(?:-[fnv]+|\/\S+)$/,
  npm: /^(?:ci|install|i|run|cache|config)$/,
  pip: /^(?:install|uninstall|cache)$/,
  pip3: /^(?:install|uninstall|cache)$/,
  rm: /^(?:-[rRfv]+|\/\S+)$/,
  tar: /^-?[xcz][A-Za-z]*$/,
  wget: /^(?:-\w+|--\w[\w-]+|["']?https?:)/,
  yum: /^(?:install|update|upgrade|remove|clean|-y)$/,
};

/** Programs that take a command, or any text, as their words. */
const takesWords =
  /^(?:.*\/)?(?:xargs|exec|env|time|timeout|sudo|su|su-exec|gosu|setpriv|runuser|chroot|nice|nohup|find|parallel|command|eatmydata|retry|echo|printf|test|\[|\[\[|(?:ba|da|a)?sh|trap|eval|alias|watch|strace|unshare|systemd-run|cross-env|concurrently)$/;

function beginsCommand({ name, args }: ShellCommand, index: number, instruction: Instruction): boolean {
  const word = args[index];
  const next = args[index + 1];
  const start = word && Object.hasOwn(starts, word.text) ? starts[word.text] : undefined;
  if (!word || !next || !start || !name.isLiteral || takesWords.test(name.value)) return false;
  return start.test(next.text) && isFirstInLine(word, instruction) && !isFirstInLine(next, instruction);
}

function isFirstInLine({ span }: ShellWord, { stage }: Instruction): boolean {
  const source = stage?.file.source;
  if (!source) return false;
  const line = source.lineSpan(source.lineAt(span.start));
  return source.slice({ start: line.start, end: span.start }).trim() === '';
}
