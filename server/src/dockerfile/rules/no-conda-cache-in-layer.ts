import { defineRule } from '../../lint/rule';
import type { ShellCommand } from '../model/shell';
import { hasMountOn, isCleanedAfter, isShipped, removesPath } from '../packages/caches';
import { hasFlag } from '../packages/command-line';
import { condaCommand, installsWithConda } from '../packages/conda';
import { appendCommand } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-conda-cache-in-layer',
  category: 'size',
  severity: 'info',
  aliases: ['tally/gpu/prefer-uv-over-conda'],
  messages: { cacheStays: 'Packages that `{tool} {subcommand}` loaded stay in this layer a second time.' },
  fixes: { clean: { title: 'Add `{tool} clean -afy` at the end', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const command = instruction.commands.findLast(installs);
      const conda = command && condaCommand(command);
      if (!conda || !isShipped(instruction) || hasMountOn(instruction, /\/pkgs$/)) return;
      if (isCleanedAfter(instruction, conda.span.end, cleans)) return;

      const { tool, subcommand } = conda;
      const edit = appendCommand(instruction, `${tool} clean -afy`);
      ctx.report({
        at: conda.span,
        message: 'cacheStays',
        data: { tool, subcommand },
        fixes: edit ? [{ title: 'clean', data: { tool }, edits: () => [edit] }] : [],
      });
    },
  },
});

function installs(command: ShellCommand): boolean {
  const conda = condaCommand(command);
  if (!conda || !installsWithConda(conda) || hasFlag(conda, '--dry-run', '--download-only')) return false;
  return conda.operands.length > 0 || hasFlag(conda, '--file', '--all');
}

function cleans(command: ShellCommand): boolean {
  return condaCommand(command)?.subcommand === 'clean' || removesPath(command, /\/pkgs\b/);
}
