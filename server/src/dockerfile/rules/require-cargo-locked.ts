import { defineRule } from '../../lint/rule';
import type { Instruction } from '../model/nodes';
import { cargoCommand } from '../packages/cargo';
import { flagValue, hasFlag, mayHoldFlags, type ToolCommand } from '../packages/command-line';
import { copySearch } from '../packages/earlier';
import { insertFlag } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/require-cargo-locked',
  category: 'reproducibility',
  severity: 'info',
  messages: {
    unpinned: '`cargo install` without `--locked` takes newer dependencies than the author tested.',
    resolves: '`cargo build` without `--locked` may ignore the copied `Cargo.lock` and take newer dependencies.',
  },
  fixes: { lock: { title: 'Add `--locked`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const cargo = cargoCommand(command);
      if (!cargo || hasFlag(cargo, '--frozen', '--locked') || mayHoldFlags(cargo)) return;
      const message = problemOf(cargo, instruction);
      if (!message) return;
      ctx.report({
        at: cargo.span,
        message,
        fixes: [{ title: 'lock', edits: () => [insertFlag(cargo, instruction, '--locked')] }],
      });
    },
  },
});

function problemOf(cargo: ToolCommand, instruction: Instruction): 'unpinned' | 'resolves' | undefined {
  if (cargo.subcommand === 'build') {
    const isRelease = hasFlag(cargo, '--release') || flagValue(cargo, '--profile') === 'release';
    return isRelease && hasLockFile(instruction) ? 'resolves' : undefined;
  }
  if (cargo.subcommand !== 'install') return undefined;
  if (hasFlag(cargo, '--git')) return hasFlag(cargo, '--rev', '--tag') ? undefined : 'unpinned';
  return cargo.operands.length > 0 || hasFlag(cargo, '--path') ? 'unpinned' : undefined;
}

const hasLockFile = copySearch(/(?:^|\/)Cargo\.(?:lock|\*)$/);
