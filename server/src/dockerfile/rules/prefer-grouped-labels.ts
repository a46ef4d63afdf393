import { defineRule } from '../../lint/rule';
import { replace, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { continuationIndent } from '../refactoring/layout';

export default defineRule({
  id: 'dockerfile/prefer-grouped-labels',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/labels/prefer-grouped', 'tally/labels/prefer-stable-order'],
  messages: {
    apart: 'This `LABEL` follows another one; one instruction with several pairs is easier to keep in order.',
  },
  fixes: { join: { title: 'Join with the `LABEL` above', safety: 'safe' } },
  on: {
    stage({ instructions, file }, ctx) {
      for (const [index, label] of instructions.entries()) {
        const before = instructions[index - 1];
        const first = label.pairs[0]?.name;
        if (!before || !first || !isPlain(before) || !isPlain(label)) continue;
        const { source } = file;
        if (!/^[ \t]*\r?\n[ \t]*$/.test(source.slice(span(before.span.end, label.span.start)))) continue;
        const joint = ` ${file.escapeChar}${source.lineEnd}${continuationIndent(file, before)}`;
        const gap = span(before.span.end, first.span.start);
        ctx.report({
          at: label.keyword.span,
          message: 'apart',
          fixes: [{ title: 'join', edits: () => [replace(gap, joint)] }],
        });
      }
    },
  },
});

/** All pairs have an equals sign and a value: the old form takes the rest of the line. */
function isPlain({ kind, pairs, stage }: Instruction): boolean {
  if (kind !== 'label' || pairs.length === 0) return false;
  return pairs.every(({ name, value }) => value !== undefined && stage?.file.source.text[name.span.end] === '=');
}
