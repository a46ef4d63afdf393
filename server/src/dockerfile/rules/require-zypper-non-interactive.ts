import { defineRule } from '../../lint/rule';
import { hasFlag, mayHoldFlags, type ToolCommand } from '../packages/command-line';
import { isForeignManager } from '../packages/managers';
import { isAnswered } from '../packages/prompts';
import { insertGlobalFlag } from '../packages/script-edits';
import { zypperCommand } from '../packages/zypper';

export default defineRule({
  id: 'dockerfile/require-zypper-non-interactive',
  category: 'correctness',
  severity: 'error',
  aliases: ['DL3034', 'kics:missing-zypper-non-interactive-switch'],
  messages: { asks: '`zypper {subcommand}` asks before it goes on; nobody answers during a build, so it stops.' },
  fixes: { answer: { title: 'Add `--non-interactive`', safety: 'safe' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const zypper = zypperCommand(command);
      if (!zypper || !asks(zypper) || isAnswered(command, instruction)) return;
      if (isForeignManager(command, instruction)) return;

      ctx.report({
        at: zypper.span,
        message: 'asks',
        data: { subcommand: zypper.subcommand },
        fixes: [{ title: 'answer', edits: () => [insertGlobalFlag(zypper, instruction, '--non-interactive')] }],
      });
    },
  },
});

function asks(zypper: ToolCommand): boolean {
  const { subcommand, operands } = zypper;
  if (mayHoldFlags(zypper) || hasFlag(zypper, '--non-interactive', '--no-confirm', '--dry-run')) return false;
  if (/^(?:patch|update|dist-upgrade)$/.test(subcommand)) return true;
  return /^(?:install|remove|source-install)$/.test(subcommand) && operands.length > 0;
}
