import { defineRule } from '../../lint/rule';
import type { ToolCommand } from '../packages/command-line';
import { dnfCommand, installsWithDnf, keepsDnfCache } from '../packages/dnf';
import { isForeignManager } from '../packages/managers';
import { appendCommand } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-dnf-cache-in-layer',
  category: 'size',
  severity: 'info',
  aliases: ['DL3040', 'DS-0019', 'DS-0027', 'kics:missing-dnf-clean-all', 'semgrep:missing-dnf-clean-all'],
  messages: { cacheStays: 'What `{tool} {subcommand}` loaded into its cache stays in this layer.' },
  fixes: { clean: { title: 'Add `{tool} clean all` at the end', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const command = instruction.commands.findLast((candidate) => installs(dnfCommand(candidate)));
      const dnf = command && dnfCommand(command);
      if (!dnf || !keepsDnfCache(instruction, dnf) || isForeignManager(command, instruction)) return;

      const { tool, subcommand } = dnf;
      const edit = appendCommand(instruction, `${tool} clean all`);
      ctx.report({
        at: dnf.span,
        message: 'cacheStays',
        data: { tool, subcommand },
        fixes: edit ? [{ title: 'clean', data: { tool }, edits: () => [edit] }] : [],
      });
    },
  },
});

function installs(dnf: ToolCommand | undefined): boolean {
  return dnf !== undefined && installsWithDnf(dnf) && dnf.operands.length > 0;
}
