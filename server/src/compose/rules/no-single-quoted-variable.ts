import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { quotedVariables } from '../facts/quoted-variables';

export default defineRule({
  id: 'compose/no-single-quoted-variable',
  category: 'correctness',
  severity: 'hint',
  messages: { isReplaced: 'Single quotes of YAML do not protect the dollar: Compose looks for its own `{name}` here.' },
  fixes: { double: { title: 'Double the dollar', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { name, span: at } of quotedVariables(project)) {
        ctx.report({
          at,
          message: 'isReplaced',
          data: { name },
          fixes: [{ title: 'double', edits: () => [insert(at.start, '$')] }],
        });
      }
    },
  },
});
