import { defineRule } from '../../lint/rule';
import { remove } from '../../text/span';
import { blankLines } from '../facts/continued-lines';

export default defineRule({
  id: 'dockerfile/no-empty-continuation',
  category: 'correctness',
  severity: 'warning',
  aliases: ['NoEmptyContinuation', 'dfu:EMPTY_CONTINUATION_LINE'],
  messages: { empty: 'A blank line stands inside an instruction; the builder skips it for now and will refuse it.' },
  fixes: { remove: { title: 'Remove the blank line', safety: 'safe' } },
  on: {
    dockerfile({ instructions }, ctx) {
      for (const { first, all } of instructions.flatMap(blankLines)) {
        ctx.report({ at: first, message: 'empty', fixes: [{ title: 'remove', edits: () => [remove(all)] }] });
      }
    },
  },
});
