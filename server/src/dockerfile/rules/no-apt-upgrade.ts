import { defineRule } from '../../lint/rule';
import { aptCommand } from '../packages/apt';
import { hasFlag } from '../packages/command-line';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/no-apt-upgrade',
  category: 'reproducibility',
  severity: 'info',
  offByDefault: true,
  aliases: [
    'DL3005',
    'DS-0024',
    'semgrep:avoid-apt-get-upgrade',
    'kics:run-using-upgrade-commands',
    'dockerfilelint:apt-get-upgrade',
    'dockerfilelint:apt-get-dist-upgrade',
  ],
  messages: {
    upgrades: '`{tool} {subcommand}` gives other packages every day and doubles the files of the base in this layer.',
  },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const apt = aptCommand(command);
      if (!apt || !/^(?:upgrade|dist-upgrade|full-upgrade)$/.test(apt.subcommand) || hasFlag(apt, '--simulate')) return;
      if (isForeignManager(command, instruction)) return;
      ctx.report({ at: apt.span, message: 'upgrades', data: { tool: apt.tool, subcommand: apt.subcommand } });
    },
  },
});
