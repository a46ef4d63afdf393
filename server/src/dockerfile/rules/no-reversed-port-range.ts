import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { exposedPorts, highestPort } from '../facts/exposed-ports';

export default defineRule({
  id: 'dockerfile/no-reversed-port-range',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:INVALID_PORT'],
  messages: { reversed: 'The range ends before it begins, so the build stops here.' },
  fixes: { swap: { title: 'Swap the ends', safety: 'suggestion' } },
  on: {
    expose(instruction, ctx) {
      for (const { word, first, last } of exposedPorts(instruction)) {
        if (first <= last || first > highestPort) continue;
        ctx.report({
          at: word.span,
          message: 'reversed',
          fixes: [
            { title: 'swap', edits: () => [replace(word.span, word.text.replace(/(?<!\d)(\d+)-(\d+)/, '$2-$1'))] },
          ],
        });
      }
    },
  },
});
