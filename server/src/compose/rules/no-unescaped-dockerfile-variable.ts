import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { unescapedVariables } from '../facts/inline-dockerfile';

export default defineRule({
  id: 'compose/no-unescaped-dockerfile-variable',
  category: 'correctness',
  severity: 'warning',
  messages: { isReplaced: 'Compose replaces `{text}` before the builder sees it; `$$` keeps it for the Dockerfile.' },
  fixes: { double: { title: 'Double the dollar sign', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const { span } of unescapedVariables(service)) {
        ctx.report({
          at: span,
          message: 'isReplaced',
          data: { text: service.file.source.slice(span).slice(0, 60) },
          fixes: [{ title: 'double', edits: () => [insert(span.start, '$')] }],
        });
      }
    },
  },
});
