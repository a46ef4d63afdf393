import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { problemsOf } from '../schema/problems';

export default defineRule({
  id: 'compose/require-space-after-colon',
  category: 'correctness',
  severity: 'error',
  messages: { isMissing: '`{name}:` needs a blank behind it; without one YAML takes the line for a single word.' },
  fixes: { addSpace: { title: 'Insert a blank', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      for (const { at, name } of problemsOf(file, 'missing-space')) {
        ctx.report({
          at,
          message: 'isMissing',
          data: { name },
          fixes: [{ title: 'addSpace', edits: () => [insert(at.end, ' ')] }],
        });
      }
    },
  },
});
