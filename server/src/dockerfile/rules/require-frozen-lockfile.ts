import { defineRule } from '../../lint/rule';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { hasFlag, mayHoldFlags, type ToolCommand } from '../packages/command-line';
import { copySearch } from '../packages/earlier';
import { bunCommand, pnpmCommand } from '../packages/pnpm';
import { insertFlag } from '../packages/script-edits';
import { isSwitchedOn } from '../packages/stages';
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
      if (!found.hasLockFile(instruction) || mayHoldFlags(found.tool)) return;

      const { tool } = found;
      const isNewYarn = tool.tool.startsWith('yarn') && usesNewerYarn(instruction);
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

interface Installation {
  readonly tool: ToolCommand;
  readonly hasLockFile: (instruction: Instruction) => boolean;
}

const usesNewerYarn = copySearch(/\.yarnrc\.yml$/);
const hasYarnLock = copySearch(/(?:^|\/)yarn\.(?:lock|\*)$/);
const hasPnpmLock = copySearch(/(?:^|\/)pnpm-(?:lock\.yaml|\*(?:\.yaml)?)$/);
const hasBunLock = copySearch(/(?:^|\/)bun\.lockb?\*?$/);

function installation(command: ShellCommand): Installation | undefined {
  const yarn = yarnCommand(command);
  if (yarn) return installsWithYarn(yarn) && !isFrozen(yarn) ? { tool: yarn, hasLockFile: hasYarnLock } : undefined;
  const pnpm = pnpmCommand(command);
  if (pnpm) return isOpen(pnpm) ? { tool: pnpm, hasLockFile: hasPnpmLock } : undefined;
  const bun = bunCommand(command);
  return bun && isOpen(bun) ? { tool: bun, hasLockFile: hasBunLock } : undefined;
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
