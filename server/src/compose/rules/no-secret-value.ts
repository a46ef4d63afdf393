import { defineRule } from '../../lint/rule';
import { secretTokens } from '../../text/secret-values';
import { contains } from '../../text/span';

export default defineRule({
  id: 'compose/no-secret-value',
  category: 'security',
  severity: 'error',
  aliases: ['CKV_SECRET_2', 'CKV_SECRET_13'],
  messages: {
    isSecret: 'This looks like {what}: it is in the repository now, and has to be replaced where it was issued.',
  },
  on: {
    composeFile({ comments, source }, ctx) {
      for (const { what, span } of secretTokens(source.text, 0)) {
        const isComment = comments.some((comment) => contains(comment.span, span));
        ctx.report({
          at: span,
          message: 'isSecret',
          data: { what },
          ...(isComment ? { atMost: 'warning' as const } : {}),
        });
      }
    },
  },
});
