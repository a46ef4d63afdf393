import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { lineOf } from '../facts';
import type { Stage } from '../model/nodes';
import { isWindows } from '../model/platform';
import type { ShellCommand } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-user-group-override',
  category: 'correctness',
  severity: 'info',
  offByDefault: true,
  aliases: ['tally/user-explicit-group-drops-supplementary-groups'],
  messages: { dropped: 'With `:{group}` the account loses its other groups, such as `{lost}`.' },
  fixes: { dropGroup: { title: 'Remove `:{group}`', safety: 'suggestion' } },
  on: {
    user({ words: [word], stage }, ctx) {
      if (!word || !stage || word.hasVariable || isWindows(stage)) return;
      const [name = '', group] = word.value.split(':');
      if (!group || /["'\s]/.test(word.text)) return;
      const lost = groupsGivenTo(name, stage).find((given) => given !== group);
      if (lost === undefined) return;
      const start = word.span.start + name.length;
      ctx.report({
        at: word.span,
        message: 'dropped',
        data: { group, lost },
        fixes: [{ title: 'dropGroup', data: { group }, edits: () => [remove(span(start, word.span.end))] }],
      });
    },
  },
});

function groupsGivenTo(name: string, stage: Stage): readonly string[] {
  return [...lineOf(stage)].flatMap(({ instructions }) =>
    instructions
      .filter(({ kind }) => kind === 'run')
      .flatMap(({ commands }) => commands.flatMap((command) => groupsIn(command, name))),
  );
}

/** `useradd -G a,b NAME`, `usermod -aG a NAME`, `gpasswd -a NAME a`, `adduser NAME a`, `addgroup NAME a`. */
function groupsIn(command: ShellCommand, name: string): readonly string[] {
  const args = commandWords(command)
    .slice(1)
    .map(({ value }) => value);
  if (!args.includes(name)) return [];
  switch (programOf(command)) {
    case 'useradd':
    case 'usermod': {
      const flag = args.findIndex((arg) => /^(?:-[A-Za-z]*G|--groups)$/.test(arg));
      const given = flag >= 0 ? args[flag + 1] : args.find((arg) => arg.startsWith('--groups='))?.slice(9);
      return given?.split(',') ?? [];
    }
    case 'adduser':
    case 'addgroup':
    case 'gpasswd': {
      const plain = args.filter((arg) => !arg.startsWith('-'));
      return plain.length === 2 && plain[0] === name && plain[1] !== undefined ? [plain[1]] : [];
    }
    default:
      return [];
  }
}
