import { defineRule } from '../../lint/rule';
import { aptCommand, aptOption } from '../packages/apt';
import { hasFlag, mayHoldFlags, type ToolCommand } from '../packages/command-line';
import { isForeignManager } from '../packages/managers';
import { isAnswered } from '../packages/prompts';
import { insertFlag } from '../packages/script-edits';
import { settingSearch } from '../packages/settings';

export default defineRule({
  id: 'dockerfile/require-apt-assume-yes',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'DL3014',
    'DS-0021',
    'kics:apt-get-missing-flags-to-avoid-manual-input',
    'semgrep:missing-assume-yes-switch',
    'dockerfilelint:apt-get_missing_param',
  ],
  messages: { asks: '`{tool} {subcommand}` asks before it goes on; nobody answers during a build, so it stops.' },
  fixes: { answer: { title: 'Add `-y`', safety: 'safe' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const apt = aptCommand(command);
      if (!apt || !asks(apt) || isAnswered(command, instruction) || isForeignManager(command, instruction)) return;
      if (isConfigured(instruction, apt.span.start)) return;

      ctx.report({
        at: apt.span,
        message: 'asks',
        data: { tool: apt.tool, subcommand: apt.subcommand },
        fixes: [{ title: 'answer', edits: () => [insertFlag(apt, instruction, '-y')] }],
      });
    },
  },
});

/** Options of earlier commands, with a dash before or `=` behind the name, hold for these alone. */
const isConfigured = settingSearch(/(?<!-)\bAssume-Yes(?!=)|^[ \t]*(?:COPY|ADD)\b.*apt\.conf/im);

function asks(apt: ToolCommand): boolean {
  if (apt.tool === 'aptitude' || mayHoldFlags(apt)) return false;
  const namesPackages = /^(?:install|remove|purge)$/.test(apt.subcommand);
  if (!namesPackages && !/^(?:upgrade|dist-upgrade|full-upgrade|autoremove)$/.test(apt.subcommand)) return false;
  if (namesPackages && apt.operands.length === 0) return false;
  if (hasFlag(apt, '--yes', '--force-yes', '--assume-no', '--simulate', '--print-uris', '--download-only'))
    return false;
  if (quietness(apt) >= 2) return false;
  return !/^(?:1|true|yes|on|with|enable)$/i.test(aptOption(apt, 'APT::Get::Assume-Yes') ?? '');
}

/** Two of them mean yes. */
function quietness({ flags }: ToolCommand): number {
  const quiet = flags.filter(({ name }) => name === '--quiet');
  return quiet.reduce((sum, { value }) => sum + (value === undefined ? 1 : Number(value) || 0), 0);
}
