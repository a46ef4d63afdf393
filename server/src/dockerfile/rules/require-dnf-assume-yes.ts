import { defineRule } from '../../lint/rule';
import { asksDnf, dnfCommand, isDnfConfigured } from '../packages/dnf';
import { isForeignManager } from '../packages/managers';
import { isAnswered } from '../packages/prompts';
import { insertFlag } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/require-dnf-assume-yes',
  category: 'correctness',
  severity: 'error',
  aliases: ['DL3038', 'kics:missing-flag-from-dnf-install', 'semgrep:missing-dnf-assume-yes-switch'],
  messages: { asks: '`{tool} {subcommand}` asks before it goes on; nobody answers during a build, so it stops.' },
  fixes: { answer: { title: 'Add `-y`', safety: 'safe' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const dnf = dnfCommand(command);
      if (!dnf || !asksDnf(dnf) || isAnswered(command, instruction) || isForeignManager(command, instruction)) return;
      if (isDnfConfigured(instruction, dnf.span.start)) return;

      ctx.report({
        at: dnf.span,
        message: 'asks',
        data: { tool: dnf.tool, subcommand: dnf.subcommand },
        fixes: [{ title: 'answer', edits: () => [insertFlag(dnf, instruction, '-y')] }],
      });
    },
  },
});
