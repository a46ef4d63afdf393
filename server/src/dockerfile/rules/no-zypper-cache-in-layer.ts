import { defineRule } from '../../lint/rule';
import type { ShellCommand } from '../model/shell';
import { hasMountOn, isCleanedAfter, isShipped, removesPath } from '../packages/caches';
import { isForeignManager } from '../packages/managers';
import { appendCommand } from '../packages/script-edits';
import { zypperCommand } from '../packages/zypper';

export default defineRule({
  id: 'dockerfile/no-zypper-cache-in-layer',
  category: 'size',
  severity: 'info',
  aliases: ['DL3036', 'DS-0020', 'kics:missing-zypper-clean', 'semgrep:missing-zypper-clean'],
  messages: { cacheStays: 'What `zypper install` loaded into its cache stays in this layer.' },
  fixes: { clean: { title: 'Add `zypper clean --all` at the end', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const command = instruction.commands.findLast(installs);
      const zypper = command && zypperCommand(command);
      if (!zypper || !isShipped(instruction) || hasMountOn(instruction, cachePath)) return;
      if (isCleanedAfter(instruction, zypper.span.end, cleans) || isForeignManager(command, instruction)) return;

      const edit = appendCommand(instruction, 'zypper clean --all');
      ctx.report({
        at: zypper.span,
        message: 'cacheStays',
        fixes: edit ? [{ title: 'clean', edits: () => [edit] }] : [],
      });
    },
  },
});

const cachePath = /^\/var(?:\/cache(?:\/(?:zypp|\*))?)?(?:\/|$)/;

function installs(command: ShellCommand): boolean {
  const zypper = zypperCommand(command);
  return zypper?.subcommand === 'install' && zypper.operands.length > 0;
}

function cleans(command: ShellCommand): boolean {
  return zypperCommand(command)?.subcommand === 'clean' || removesPath(command, cachePath);
}
