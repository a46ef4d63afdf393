import { defineRule } from '../../lint/rule';
import { hasFlag } from '../packages/command-line';
import { packageChanges } from '../packages/installs';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/no-os-upgrade',
  category: 'reproducibility',
  severity: 'info',
  offByDefault: true,
  aliases: [
    'DL3017',
    'DL3031',
    'DL3039',
    'semgrep:avoid-apk-upgrade',
    'semgrep:avoid-dnf-update',
    'semgrep:avoid-yum-update',
    'semgrep:avoid-zypper-update',
    'kics:run-using-upgrade-commands',
  ],
  messages: { upgrades: '`{command}` gives other packages every day and doubles the files of the base in this layer.' },
  on: {
    run(instruction, ctx) {
      for (const { action, manager, tool, command } of packageChanges(instruction)) {
        if (action !== 'upgrade' || manager === 'apt' || tool.operands.length > 0) continue;
        if (tool.subcommand === 'dist-upgrade' || tool.subcommand === 'patch') continue;
        if (hasFlag(tool, '--security', '--advisory') || isForeignManager(command, instruction)) continue;
        const written = `${tool.tool} ${tool.subcommand || '-Syu'}`;
        ctx.report({ at: tool.span, message: 'upgrades', data: { command: written } });
      }
    },
  },
});
