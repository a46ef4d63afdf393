import { defineRule } from '../../lint/rule';
import { aptCommand } from '../packages/apt';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/require-apt-version',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  aliases: ['DL3008', 'kics:apt-get-install-pin-version-not-defined'],
  messages: { unpinned: '`{package}` has no version, so another build may install another one.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const apt = aptCommand(command);
      if (apt?.subcommand !== 'install' || isForeignManager(command, instruction)) return;
      for (const { value, isLiteral, span: at } of apt.operands) {
        if (!isLiteral || !/^[A-Za-z0-9]/.test(value) || /[=/*?]|\.deb$/.test(value)) continue;
        ctx.report({ at, message: 'unpinned', data: { package: value } });
      }
    },
  },
});
