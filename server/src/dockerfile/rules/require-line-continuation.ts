import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { lostLines } from '../facts/lost-lines';

export default defineRule({
  id: 'dockerfile/require-line-continuation',
  category: 'correctness',
  severity: 'error',
  aliases: ['buildkit:unknown-instruction'],
  messages: {
    above: 'The command goes on behind `{operator}`, but its line does not: the next one is taken for an instruction.',
    below:
      '`{operator}` goes on with a command, but the line above has ended, so this one is taken for an instruction.',
  },
  fixes: { append: { title: 'Continue the line with `{character}`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const { source, escapeChar } = file;
      for (const [instruction, { at, operator, isAbove, end }] of lostLines(file)) {
        const isNext = source.lineAt(instruction.span.start) === source.lineAt(end) + 1;
        ctx.report({
          at,
          message: isAbove ? 'above' : 'below',
          data: { operator },
          fixes: isNext
            ? [{ title: 'append', data: { character: escapeChar }, edits: () => [insert(end, ` ${escapeChar}`)] }]
            : [],
        });
      }
    },
  },
});
