import { defineRule } from '../../lint/rule';
import { dnfCommand, isUnpinnedRpm } from '../packages/dnf';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/require-dnf-version',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  aliases: ['DL3041', 'kics:missing-version-specification-in-dnf-install'],
  messages: { unpinned: '`{package}` has no version, so another build may install another one.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const dnf = dnfCommand(command);
      if (!dnf || !/^(?:module )?install$/.test(dnf.subcommand) || isForeignManager(command, instruction)) return;
      for (const { value, isLiteral, span: at } of dnf.operands) {
        if (!isLiteral || !isUnpinnedRpm(value, dnf)) continue;
        ctx.report({ at, message: 'unpinned', data: { package: value } });
      }
    },
  },
});
