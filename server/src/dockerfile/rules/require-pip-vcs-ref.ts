import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { pipCommand } from '../packages/pip';

export default defineRule({
  id: 'dockerfile/require-pip-vcs-ref',
  category: 'reproducibility',
  severity: 'warning',
  aliases: ['DL3013'],
  messages: { moves: 'Without `@` and a tag or commit, pip takes whatever the default branch holds today.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const pip = pipCommand(command);
      if (pip?.subcommand !== 'install') return;
      const editable = pip.flags.filter(({ name }) => name === '--editable');
      const addresses = [
        ...pip.operands.filter(({ isLiteral }) => isLiteral),
        ...editable.map(({ value = '', span: at }) => ({ value, span: span(at.end - value.length, at.end) })),
      ];
      for (const { value, span: at } of addresses) {
        if (isUnpinnedRepository(value)) ctx.report({ at, message: 'moves' });
      }
    },
  },
});

/** `git+ssh://git@host/path` has its `@` before the path; a ref stands behind it. */
function isUnpinnedRepository(value: string): boolean {
  const path = /^(?:[\w.[\]-]+ *@ *)?(?:git|hg|svn|bzr)\+[a-z]+:\/\/[^/\s]+\/(.*)$/.exec(value)?.[1];
  return path !== undefined && path !== '' && !/[$@]/.test(path);
}
