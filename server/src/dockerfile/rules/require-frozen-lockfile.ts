import { defineRule } from '../../lint/rule';
import type { ShellCommand } from '../model/shell';
import { hasFlag, mayHoldFlags, type ToolCommand } from '../packages/command-line';
import { bunCommand, pnpmCommand } from '../packages/pnpm';
import { insertFlag } from '../packages/script-edits';
import { copiedBefore, isSwitchedOn } from '../packages/stages';
import { installsWithYarn, yarnCommand } from '../packages/yarn';

export default defineRule({
  id: 'dockerfile/require-frozen-lockfile',
  category: 'reproducibility',
  severity: 'info',
  messages: { mayDiffer: '`{tool}` may change the copied lock file; with `{flag}` it stops instead.' },
  fixes: { freeze: { title: 'Add `{flag}`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const found = installation(command);
      if (!found || isSwitchedOn('CI', instruction, found.tool.toolSpan.start)) return;
      const copied = copiedBefore(instruction);
      if (!copied.some((path) => found.lock.test(path)) || mayHoldFlags(found.tool)) return;

      const { tool } = found;
      const isNewYarn = tool.tool.startsWith('yarn') && copied.some((path) => /\.yarnrc\.yml$/.test(path));
      const flag = isNewYarn ? '--immutable' : '--frozen-lockfile';
      ctx.report({
        at: tool.span,
        message: 'mayDiffer',
        data: { tool: `${tool.tool} install`, flag },
        fixes: [{ title: 'freeze', data: { flag }, edits: () => [insertFlag(tool, instruction, flag)] }],
      });
    },
  },
});

function installation(command: ShellCommand): { readonly tool: ToolCommand; readonly lock: RegExp } | undefined {
  const yarn = yarnCommand(command);
  if (yarn)
    return installsWithYarn(yarn) && !isFrozen(yarn) ? { tool: yarn, lock: /(?:^|\/)yarn\.(?:lock|\*)$/ } : undefined;
  const pnpm = pnpmCommand(command);
  if (pnpm) return isOpen(pnpm) ? { tool: pnpm, lock: /(?:^|\/)pnpm-(?:lock\.yaml|\*(?:\.yaml)?)$/ } : undefined;
  const bun = bunCommand(command);
  return bun && isOpen(bun) ? { tool: bun, lock: /(?:^|\/)bun\.lockb?\*?$/ } : undefined;
}

function isOpen(tool: ToolCommand): boolean {
  return tool.subcommand === 'install' && tool.operands.length === 0 && !hasFlag(tool, '--global') && !isFrozen(tool);
}

/** Also where someone decided against it. */
function isFrozen(tool: ToolCommand): boolean {
  return tool.flags.some(({ name }) =>
    /^--(?:no-)?(?:frozen-lockfile|immutable|offline|lockfile-only)$|^--immutable-cache$/.test(name),
  );
}
