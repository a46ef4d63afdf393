import { defineRule } from '../../lint/rule';
import { type Edit, replace } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { aptCommand } from '../packages/apt';
import { commandWords, programOf, type ToolCommand } from '../packages/command-line';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/prefer-apt-get',
  category: 'correctness',
  severity: 'warning',
  aliases: ['DL3027', 'CKV_DOCKER_9', 'kics:run-using-apt', 'semgrep:prefer-apt-get'],
  messages: {
    interactive: '`apt` is made for people; its options and output may change, those of `{replacement}` do not.',
  },
  fixes: { replace: { title: 'Use `{replacement}`', safety: 'safe' } },
  on: {
    run(instruction, ctx) {
      const uses = instruction.commands.flatMap((command) => useOf(command, instruction) ?? []);
      const [first] = uses;
      if (!first) return;
      const replaced = uses.filter(({ isPlain, replacement }) => isPlain && replacement);
      const replacement = first.replacement ?? 'apt-get';
      ctx.report({
        at: first.apt.toolSpan,
        message: 'interactive',
        data: { replacement },
        fixes:
          replaced.length === uses.length
            ? [
                {
                  title: 'replace',
                  data: { replacement },
                  edits: () => uses.flatMap((use) => editsFor(use, instruction)),
                },
              ]
            : [],
      });
    },
  },
});

interface Use {
  readonly apt: ToolCommand;
  readonly replacement: string | undefined;
  readonly isPlain: boolean;
}

function useOf(command: ShellCommand, instruction: Instruction): Use | undefined {
  const apt = programOf(command) === 'apt' ? aptCommand(command) : undefined;
  if (!apt?.subcommand || isForeignManager(command, instruction)) return undefined;
  const isPlain = commandWords(command)[0]?.text.replace(/"/g, '') === 'apt';
  return { apt, replacement: replacementFor(apt.subcommand), isPlain };
}

function replacementFor(subcommand: string): string | undefined {
  if (/^(?:search|show|policy|depends)$/.test(subcommand)) return 'apt-cache';
  return /^(?:install|update|upgrade|full-upgrade|remove|purge|autoremove|clean)$/.test(subcommand)
    ? 'apt-get'
    : undefined;
}

function editsFor({ apt, replacement = 'apt-get' }: Use, { json }: Instruction): readonly Edit[] {
  const quote = (word: string) => (json ? JSON.stringify(word) : word);
  const program = replace(apt.toolSpan, quote(replacement));
  return apt.subcommand === 'full-upgrade' ? [program, replace(apt.subcommandSpan, quote('dist-upgrade'))] : [program];
}
