import { defineRule } from '../../lint/rule';
import { type Edit, replace } from '../../text/span';
import type { Instruction } from '../model/nodes';
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
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run' || programOf(command) !== 'apt' || isForeignManager(command, instruction)) return;
      const apt = aptCommand(command);
      if (!apt?.subcommand) return;
      const replacement = replacementFor(apt.subcommand);
      const [name] = commandWords(command);
      const isPlain = name?.text.replace(/"/g, '') === 'apt';
      ctx.report({
        at: apt.toolSpan,
        message: 'interactive',
        data: { replacement: replacement ?? 'apt-get' },
        fixes:
          replacement && isPlain
            ? [{ title: 'replace', data: { replacement }, edits: () => editsFor(apt, replacement, instruction) }]
            : [],
      });
    },
  },
});

function replacementFor(subcommand: string): string | undefined {
  if (/^(?:search|show|policy|depends)$/.test(subcommand)) return 'apt-cache';
  return /^(?:install|update|upgrade|full-upgrade|remove|purge|autoremove|clean)$/.test(subcommand)
    ? 'apt-get'
    : undefined;
}

function editsFor(apt: ToolCommand, replacement: string, { json }: Instruction): readonly Edit[] {
  const quote = (word: string) => (json ? JSON.stringify(word) : word);
  const program = replace(apt.toolSpan, quote(replacement));
  return apt.subcommand === 'full-upgrade' ? [program, replace(apt.subcommandSpan, quote('dist-upgrade'))] : [program];
}
