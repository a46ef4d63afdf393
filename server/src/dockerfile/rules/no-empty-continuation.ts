import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { continuedLines } from '../facts/continued-lines';

export default defineRule({
  id: 'dockerfile/no-empty-continuation',
  category: 'correctness',
  severity: 'warning',
  aliases: ['NoEmptyContinuation', 'dfu:EMPTY_CONTINUATION_LINE'],
  messages: { empty: 'A blank line stands inside an instruction; the builder skips it for now and will refuse it.' },
  fixes: { remove: { title: 'Remove the blank line', safety: 'safe' } },
  on: {
    dockerfile(file, ctx) {
      const { source } = file;
      for (const { blank } of continuedLines(file).values()) {
        for (const { first, last } of blank) {
          const lines = span(source.fullLineSpan(first).start, source.fullLineSpan(last).end);
          ctx.report({
            at: source.lineSpan(first),
            message: 'empty',
            fixes: [{ title: 'remove', edits: () => [remove(lines)] }],
          });
        }
      }
    },
  },
});
