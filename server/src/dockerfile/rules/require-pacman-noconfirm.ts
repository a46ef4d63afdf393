import { defineRule } from '../../lint/rule';
import { type Span, span } from '../../text/span';
import { hasFlag, mayHoldFlags, type ToolCommand } from '../packages/command-line';
import { isForeignManager } from '../packages/managers';
import { changesPacmanSystem, pacmanCommand } from '../packages/pacman';
import { isAnswered } from '../packages/prompts';
import { insertFlag } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/require-pacman-noconfirm',
  category: 'correctness',
  severity: 'error',
  messages: { asks: '`pacman` asks before it goes on; nobody answers during a build, so it stops.' },
  fixes: { answer: { title: 'Add `--noconfirm`', safety: 'safe' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const pacman = pacmanCommand(command);
      if (!pacman || !asks(pacman) || isAnswered(command, instruction)) return;
      if (isForeignManager(command, instruction)) return;

      const at = operationOf(pacman);
      const whole = { ...pacman, subcommandSpan: at };
      ctx.report({
        at: span(pacman.toolSpan.start, at.end),
        message: 'asks',
        fixes: [{ title: 'answer', edits: () => [insertFlag(whole, instruction, '--noconfirm')] }],
      });
    },
  },
});

function asks(pacman: ToolCommand): boolean {
  if (!changesPacmanSystem(pacman) || mayHoldFlags(pacman) || hasFlag(pacman, '--noconfirm')) return false;
  return pacman.operands.length > 0 || hasFlag(pacman, '--sysupgrade', '--clean');
}

/** The first word of flags that names what to do. */
function operationOf({ flags, toolSpan }: ToolCommand): Span {
  return flags.find(({ name }) => /^--(?:sync|upgrade|remove)$/.test(name))?.span ?? toolSpan;
}
