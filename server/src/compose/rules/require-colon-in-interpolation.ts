import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { interpolationsOf } from '../facts/interpolations';

export default defineRule({
  id: 'compose/require-colon-in-interpolation',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  messages: { takesEmpty: 'An empty `{name}`, such as `{name}=` in `.env`, counts as set here and is used.' },
  fixes: { addColon: { title: 'Replace `{operator}` with `:{operator}`', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      for (const { references } of interpolationsOf(file)) {
        for (const { name, operator, operatorSpan: at, word } of references) {
          if (!at || (operator !== '-' && operator !== '?')) continue;
          if (operator === '-' && word?.parts.length === 0) continue;
          ctx.report({
            at,
            message: 'takesEmpty',
            data: { name },
            fixes: [{ title: 'addColon', data: { operator }, edits: () => [insert(at.start, ':')] }],
          });
        }
      }
    },
  },
});
