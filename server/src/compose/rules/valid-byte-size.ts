import { defineRule } from '../../lint/rule';
import { valueFix } from '../edits/replace-value';
import { byteSizesOf } from '../facts/byte-sizes';
import { scalarType } from '../schema/scalar-type';
import { bytesIn, meantSize } from '../values/byte-amounts';

export default defineRule({
  id: 'compose/valid-byte-size',
  category: 'correctness',
  severity: 'error',
  messages: { isNone: '`{text}` is no size such as `512m` or `1.5g`, so the project does not start.' },
  fixes: { write: { title: 'Write `{text}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const { value } of byteSizesOf(service)) {
        const { node, span, text, written } = value;
        // A truth value is of the wrong type, which is said elsewhere.
        if (text === undefined || bytesIn(text) !== undefined || scalarType(node) === 'truth') continue;
        const meant = meantSize(written);
        ctx.report({
          at: span,
          message: 'isNone',
          data: { text: written.slice(0, 80) },
          fixes: meant ? valueFix(service.file, 'write', value, meant) : [],
        });
      }
    },
  },
});
