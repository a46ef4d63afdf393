import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { aptCommand, aptOption, isDebFile } from '../packages/apt';
import { hasFlag, mayHoldFlags, type ToolCommand } from '../packages/command-line';
import { isForeignManager } from '../packages/managers';
import { settingSearch } from '../packages/settings';

export default defineRule({
  id: 'dockerfile/no-apt-recommended-packages',
  category: 'size',
  severity: 'info',
  aliases: [
    'DL3015',
    'DS-0029',
    'kics:apt-get-not-avoiding-additional-packages',
    'semgrep:missing-no-install-recommends',
    'dockerfilelint:apt-get_recommends',
  ],
  messages: { recommended: '`{tool} install` takes recommended packages along, which an image rarely needs.' },
  fixes: { skip: { title: 'Add `--no-install-recommends`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const apt = aptCommand(command);
      if (!apt || !installsRecommended(apt) || isForeignManager(command, instruction)) return;
      if (isConfigured(instruction, apt.span.start)) return;

      const flag = instruction.json ? ', "--no-install-recommends"' : ' --no-install-recommends';
      ctx.report({
        at: apt.span,
        message: 'recommended',
        data: { tool: apt.tool },
        fixes: [{ title: 'skip', edits: () => [insert(endOfFlags(apt), flag)] }],
      });
    },
  },
});

/** Options of earlier commands, with a dash before or `=` behind the name, hold for these alone. */
const isConfigured = settingSearch(/(?<!-)\bInstall-Recommends(?!=)|^[ \t]*(?:COPY|ADD)\b.*apt\.conf/im);

function installsRecommended(apt: ToolCommand): boolean {
  if (apt.tool === 'aptitude' || apt.subcommand !== 'install' || apt.operands.length === 0) return false;
  if (hasFlag(apt, '--install-recommends', '--no-install-recommends', '--fix-broken')) return false;
  if (aptOption(apt, 'APT::Install-Recommends') !== undefined) return false;
  if (apt.operands.every(({ value }) => isDebFile(value))) return false;
  return !mayHoldFlags(apt);
}

/** Behind the flags that follow the sub-command, before the first package. */
function endOfFlags({ subcommandSpan, flags, operands }: ToolCommand): number {
  const firstPackage = operands[0]?.span.start ?? subcommandSpan.end;
  const between = flags.filter(({ span: at }) => at.start >= subcommandSpan.end && at.end <= firstPackage);
  return between.at(-1)?.span.end ?? subcommandSpan.end;
}
