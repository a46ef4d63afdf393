import { defineRule } from '../../lint/rule';
import { quoteFix } from '../edits/quote-value';
import { pairsOf } from '../facts/pair-lists';
import { bareNumber } from '../values/bare-numbers';

export default defineRule({
  id: 'compose/no-bare-number-in-map',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isAltered: '`{text}` without quotes is a number: `{name}` becomes `{becomes}`.',
    isDate: '`{text}` without quotes is a date; `{name}` may get another text, or Compose refuses it.',
    mayBeAltered: '`{text}` without quotes is a number to some readers, and may not arrive in `{name}` as it stands.',
  },
  fixes: { addQuotes: { title: 'Write `"{text}"`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const { pairs } of pairsOf(service, ['environment', 'labels', 'args'])) {
        for (const pair of pairs) {
          const { form, name, value } = pair;
          if (form !== 'map' || value?.node.style !== 'plain' || value.node.tag !== undefined) continue;
          const number = bareNumber(value.written);
          if (!number) continue;
          const { becomes = '', isKept } = number;
          const text = value.written;
          ctx.report({
            at: value.span,
            message: isKept ? 'mayBeAltered' : becomes ? 'isAltered' : 'isDate',
            data: { becomes, name, text },
            ...(isKept ? { atMost: 'hint' as const } : {}),
            fixes: quoteFix(service.file, 'addQuotes', pair, text),
          });
        }
      }
    },
  },
});
