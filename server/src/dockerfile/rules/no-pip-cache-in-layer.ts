import { defineRule } from '../../lint/rule';
import type { ShellCommand } from '../model/shell';
import { hasMountOn, isCleanedAfter, isShipped, removesPath } from '../packages/caches';
import { hasFlag, mayHoldFlags } from '../packages/command-line';
import { pipCommand } from '../packages/pip';
import { insertFlag } from '../packages/script-edits';
import { isSwitchedOn } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/no-pip-cache-in-layer',
  category: 'size',
  severity: 'info',
  aliases: ['DL3042', 'kics:pip-install-keeping-cached-packages', 'semgrep:missing-pip-no-cache-dir'],
  messages: { cacheStays: '`{tool} install` without `--no-cache-dir` leaves what it loaded in this layer.' },
  fixes: { skip: { title: 'Add `--no-cache-dir`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const pip = pipCommand(command);
      if (pip?.subcommand !== 'install' || pip.operands.length + pip.flags.length === 0) return;
      if (hasFlag(pip, '--no-cache-dir', '--cache-dir') || mayHoldFlags(pip) || !isShipped(instruction)) return;
      if (isSwitchedOn('PIP_NO_CACHE_DIR', instruction, pip.span.start)) return;
      if (hasMountOn(instruction, /\.cache\/?$|\/pip$|^\/root$/)) return;
      if (isCleanedAfter(instruction, pip.span.end, cleans)) return;

      ctx.report({
        at: pip.span,
        message: 'cacheStays',
        data: { tool: pip.tool },
        fixes: [{ title: 'skip', edits: () => [insertFlag(pip, instruction, '--no-cache-dir')] }],
      });
    },
  },
});

function cleans(command: ShellCommand): boolean {
  return pipCommand(command)?.subcommand === 'cache purge' || removesPath(command, /\.cache\b/);
}
