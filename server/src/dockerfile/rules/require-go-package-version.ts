import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { copySearch } from '../packages/earlier';
import { goCommand, isRemoteGoPackage } from '../packages/go';

export default defineRule({
  id: 'dockerfile/require-go-package-version',
  category: 'reproducibility',
  severity: 'info',
  aliases: ['DL3062'],
  messages: {
    unpinned: '`{package}` has no version, so another build may compile another one.',
    moves: '`@{version}` moves, so another build may compile another version.',
  },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const go = goCommand(command);
      if (!go || !/^(?:install|get|run)$/.test(go.subcommand)) return;
      const packages = go.subcommand === 'run' ? go.operands.slice(0, 1) : go.operands;
      for (const word of packages.filter(isRemoteGoPackage)) {
        const [name = '', version] = word.value.split('@');
        if (version === undefined && hasModule(instruction)) continue;
        if (version === undefined) ctx.report({ at: word.span, message: 'unpinned', data: { package: name } });
        else if (/^(?:latest|none|master|main|upgrade|patch)$/.test(version)) {
          const at = span(word.span.start + word.text.indexOf('@'), word.span.end);
          ctx.report({ at, message: 'moves', data: { version } });
        }
      }
    },
  },
});

/** `go.mod` may hold the version of what is named without one. */
const hasModule = copySearch(/go\.(?:mod|sum|work)$|^\.\/?$|^go\.\*$|\/$/);
