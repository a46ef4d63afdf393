import { defineRule, type RuleContext } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { instructionsBefore } from '../facts';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import type { Word } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-tilde-path',
  category: 'correctness',
  severity: 'warning',
  messages: { tilde: 'The builder does not expand `~`: it stays in the path as a directory of that name.' },
  fixes: { useHome: { title: 'Write `{home}`', safety: 'suggestion' } },
  on: {
    env(instruction, ctx) {
      for (const { value } of instruction.pairs) if (value) reportTildes(value, instruction, ctx);
    },
    copy: reportDestination,
    add: reportDestination,
    volume(instruction, ctx) {
      for (const word of instruction.words) reportTildes(word, instruction, ctx);
    },
  },
});

function reportDestination(instruction: Instruction, ctx: RuleContext<'tilde', 'useHome'>): void {
  if (instruction.destination) reportTildes(instruction.destination, instruction, ctx);
}

/** At the beginning, and behind a colon as in a `PATH`. */
function reportTildes({ text, span: at }: Word, instruction: Instruction, ctx: RuleContext<'tilde', 'useHome'>): void {
  if (instruction.isTrigger || isWindows(instruction.stage)) return;
  for (const match of text.matchAll(/(^["']?|:)~(?=\/|["']?$)/g)) {
    const tilde = at.start + match.index + (match[1]?.length ?? 0);
    const home = homeAt(instruction);
    // A continued value has other offsets than its text.
    if (instruction.stage?.file.source.text[tilde] !== '~') continue;
    ctx.report({
      at: span(tilde, tilde + 1),
      message: 'tilde',
      fixes: home ? [{ title: 'useHome', data: { home }, edits: () => [replace(span(tilde, tilde + 1), home)] }] : [],
    });
  }
}

/** `undefined` where the user is known by number, or by the build alone. */
function homeAt(instruction: Instruction): string | undefined {
  let user = 'root';
  let latest = -1;
  for (const { kind, words, span: at, stage } of instructionsBefore(instruction)) {
    // Nearest stage first, and within a stage the last one counts.
    if (kind !== 'user') continue;
    const rank = (stage?.index ?? 0) * 1e9 + at.start;
    if (rank < latest) continue;
    latest = rank;
    user = words[0]?.value.split(':')[0] ?? '';
  }
  if (user === 'root' || user === '0') return '/root';
  return /^[a-z_][\w-]*$/.test(user) ? `/home/${user}` : undefined;
}
