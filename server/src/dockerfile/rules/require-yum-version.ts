import { defineRule } from '../../lint/rule';
import { isUnpinnedRpm, yumCommand } from '../packages/dnf';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/require-yum-version',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  aliases: ['DL3033', 'kics:yum-install-without-version'],
  messages: { unpinned: '`{package}` has no version, so another build may install another one.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const yum = yumCommand(command);
      if (!yum || !/^(?:module )?install$/.test(yum.subcommand) || isForeignManager(command, instruction)) return;
      for (const { value, isLiteral, span: at } of yum.operands) {
        if (!isLiteral || !isUnpinnedRpm(value, yum)) continue;
        ctx.report({ at, message: 'unpinned', data: { package: value } });
      }
    },
  },
});
