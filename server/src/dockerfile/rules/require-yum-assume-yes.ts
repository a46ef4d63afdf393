import { defineRule } from '../../lint/rule';
import { asksDnf, isDnfConfigured, yumCommand } from '../packages/dnf';
import { isForeignManager } from '../packages/managers';
import { isAnswered } from '../packages/prompts';
import { insertFlag } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/require-yum-assume-yes',
  category: 'correctness',
  severity: 'error',
  aliases: ['DL3030', 'kics:yum-install-allows-manual-input', 'semgrep:missing-yum-assume-yes-switch'],
  messages: { asks: '`yum {subcommand}` asks before it goes on; nobody answers during a build, so it stops.' },
  fixes: { answer: { title: 'Add `-y`', safety: 'safe' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const yum = yumCommand(command);
      if (!yum || !asksDnf(yum) || isAnswered(command, instruction) || isForeignManager(command, instruction)) return;
      if (isDnfConfigured(instruction, yum.span.start)) return;

      ctx.report({
        at: yum.span,
        message: 'asks',
        data: { subcommand: yum.subcommand },
        fixes: [{ title: 'answer', edits: () => [insertFlag(yum, instruction, '-y')] }],
      });
    },
  },
});
