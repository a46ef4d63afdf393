import { defineRule } from '../../lint/rule';
import { insert, span } from '../../text/span';
import { type AptCommand, aptCommand, aptOption } from '../apt';
import { fact, instructionsBefore } from '../facts';
import type { Instruction } from '../model/nodes';

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
      if (!apt || !installsRecommended(apt) || isConfiguredBefore(instruction, apt.span.start)) return;

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

function installsRecommended(apt: AptCommand): boolean {
  if (apt.tool === 'aptitude' || apt.subcommand !== 'install' || apt.operands.length === 0) return false;
  if (apt.flags.some(({ name }) => /^--(?:no-)?install-recommends$|^--fix-broken$|^-[A-Za-z]*f/.test(name)))
    return false;
  if (aptOption(apt, 'APT::Install-Recommends') !== undefined) return false;
  if (apt.operands.every(({ value }) => /^\.{0,2}\/|\.deb$/.test(value))) return false;
  return !apt.operands.some(({ text, isLiteral }) => !isLiteral && /opt|flag|arg/i.test(text));
}

/** An earlier line may turn the recommendations off for good, in a file below `/etc/apt/apt.conf.d`. */
function isConfiguredBefore(instruction: Instruction, offset: number): boolean {
  const source = instruction.stage?.file.source;
  if (!source) return false;
  if (mentionsSetting.test(source.slice(span(instruction.span.start, offset)))) return true;
  for (const earlier of instructionsBefore(instruction)) {
    if (configuresApt(earlier)) return true;
  }
  return false;
}

const configuresApt = fact<Instruction, boolean>(
  ({ kind, span: at, stage }) => mayConfigure.has(kind) && mentionsSetting.test(stage?.file.source.slice(at) ?? ''),
);
const mentionsSetting = /Install-Recommends|apt\.conf/i;
const mayConfigure: ReadonlySet<Instruction['kind']> = new Set(['add', 'copy', 'env', 'run']);

/** Behind the flags that follow the sub-command, before the first package. */
function endOfFlags({ subcommandEnd, flags, operands }: AptCommand): number {
  const firstPackage = operands[0]?.span.start ?? subcommandEnd;
  const between = flags.filter(({ span: at }) => at.start >= subcommandEnd && at.end <= firstPackage);
  return between.at(-1)?.span.end ?? subcommandEnd;
}
