import { defineRule } from '../../lint/rule';
import { type Edit, insert } from '../../text/span';
import { inCaseOf, indentOf, offsetAbove } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';
import { dotnetCommand } from '../packages/dotnet';
import { environmentAt } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/require-telemetry-opt-out',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-telemetry-opt-out'],
  messages: { reports: '`{program}` reports its use to {vendor} from every build; `{variable}=1` turns that off.' },
  fixes: { optOut: { title: 'Set `{variable}=1`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const told = new Set<string>();
      for (const instruction of stage.instructions) {
        if (instruction.kind !== 'run') continue;
        for (const command of instruction.commands) {
          const found = reporterOf(command);
          if (!found || told.has(found.variable) || isOptedOut(found, instruction, command)) continue;
          told.add(found.variable);
          const { variable, vendor } = found;
          const word = commandWords(command)[0] ?? command.name;
          ctx.report({
            at: word.span,
            message: 'reports',
            data: { program: programOf(command), vendor, variable },
            fixes: [{ title: 'optOut', data: { variable }, edits: () => [envAbove(instruction, stage, variable)] }],
          });
        }
      }
    },
  },
});

interface Reporter {
  readonly variable: string;
  readonly vendor: string;
  /** It honours the common `DO_NOT_TRACK`. */
  readonly honoursDoNotTrack?: true;
}

const reporters: ReadonlyMap<string, Reporter> = new Map<string, Reporter>([
  ['brew', { variable: 'HOMEBREW_NO_ANALYTICS', vendor: 'Homebrew' }],
  ['bun', { variable: 'DO_NOT_TRACK', vendor: 'Bun', honoursDoNotTrack: true }],
  ['dotnet', { variable: 'DOTNET_CLI_TELEMETRY_OPTOUT', vendor: 'Microsoft' }],
  ['gatsby', { variable: 'GATSBY_TELEMETRY_DISABLED', vendor: 'Gatsby' }],
  ['huggingface-cli', { variable: 'HF_HUB_DISABLE_TELEMETRY', vendor: 'Hugging Face', honoursDoNotTrack: true }],
  ['next', { variable: 'NEXT_TELEMETRY_DISABLED', vendor: 'Vercel' }],
  ['nuxt', { variable: 'NUXT_TELEMETRY_DISABLED', vendor: 'NuxtLabs' }],
  ['pwsh', { variable: 'POWERSHELL_TELEMETRY_OPTOUT', vendor: 'Microsoft' }],
]);

function reporterOf(command: ShellCommand): Reporter | undefined {
  const words = commandWords(command);
  const isRunner = /^(?:npx|bunx)$/.test(programOf(command));
  const program = isRunner
    ? (words.find(({ value }, i) => i > 0 && !value.startsWith('-'))?.value ?? '')
    : programOf(command);
  if (program === 'dotnet' && !dotnetCommand(command)?.subcommand) return undefined;
  return words.length > 1 ? reporters.get(program) : undefined;
}

function isOptedOut(
  { variable, honoursDoNotTrack }: Reporter,
  instruction: Instruction,
  { span: at }: ShellCommand,
): boolean {
  if (environmentAt(variable, instruction, at.end) !== 'unset') return true;
  return honoursDoNotTrack === true && environmentAt('DO_NOT_TRACK', instruction, at.end) !== 'unset';
}

function envAbove(instruction: Instruction, { file }: Stage, variable: string): Edit {
  const line = `${indentOf(file, instruction)}${inCaseOf(instruction.keyword.text, 'env')} ${variable}=1`;
  return insert(offsetAbove(file, instruction), `${line}${file.source.lineEnd}`);
}
