import { defineRule } from '../../lint/rule';
import type { ToolCommand } from '../packages/command-line';
import { installsWithDnf, keepsDnfCache, yumCommand } from '../packages/dnf';
import { isForeignManager } from '../packages/managers';
import { appendCommand } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-yum-cache-in-layer',
  category: 'size',
  severity: 'info',
  aliases: ['DL3032', 'DS-0015', 'kics:yum-clean-all-missing', 'semgrep:remove-package-cache'],
  messages: { cacheStays: 'What `yum {subcommand}` loaded into its cache stays in this layer.' },
  fixes: { clean: { title: 'Add `yum clean all` at the end', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const command = instruction.commands.findLast((candidate) => installs(yumCommand(candidate)));
      const yum = command && yumCommand(command);
      if (!yum || !keepsDnfCache(instruction, yum) || isForeignManager(command, instruction)) return;

      const edit = appendCommand(instruction, 'yum clean all');
      ctx.report({
        at: yum.span,
        message: 'cacheStays',
        data: { subcommand: yum.subcommand },
        fixes: edit ? [{ title: 'clean', edits: () => [edit] }] : [],
      });
    },
  },
});

function installs(yum: ToolCommand | undefined): boolean {
  return yum !== undefined && installsWithDnf(yum) && yum.operands.length > 0;
}
