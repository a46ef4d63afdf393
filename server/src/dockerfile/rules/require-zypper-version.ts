import { defineRule } from '../../lint/rule';
import { flagValue } from '../packages/command-line';
import { isForeignManager } from '../packages/managers';
import { zypperCommand } from '../packages/zypper';

export default defineRule({
  id: 'dockerfile/require-zypper-version',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  aliases: ['DL3037', 'kics:zypper-install-without-version'],
  messages: { unpinned: '`{package}` has no version, so another build may install another one.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const zypper = zypperCommand(command);
      if (zypper?.subcommand !== 'install' || isForeignManager(command, instruction)) return;
      if (flagValue(zypper, '--type') === 'pattern') return;
      for (const { value, isLiteral, span: at } of zypper.operands) {
        if (!isLiteral || !/^[A-Za-z0-9]/.test(value) || /[=<>:/*]|\.rpm$/.test(value)) continue;
        ctx.report({ at, message: 'unpinned', data: { package: value } });
      }
    },
  },
});
