import { defineRule } from '../../lint/rule';
import { quoteFix } from '../edits/quote-value';
import { pairsOf } from '../facts/pair-lists';

export default defineRule({
  id: 'compose/no-bare-truth-word-in-map',
  category: 'correctness',
  severity: 'warning',
  messages: { isBoolean: '`{text}` without quotes is no text to every reader; `docker stack` and older tools differ.' },
  fixes: { addQuotes: { title: 'Write `"{text}"`', safety: 'safe' } },
  on: {
    service(service, ctx) {
      for (const { pairs } of pairsOf(service, ['environment', 'labels', 'args'])) {
        for (const pair of pairs) {
          const { form, value } = pair;
          if (form !== 'map' || value?.node.style !== 'plain' || value.node.tag !== undefined) continue;
          const { written } = value;
          if (!/^(?:true|false|yes|no|on|off|y|n)$/i.test(written)) continue;
          // Compose takes `True` for a truth value and hands on `true`, while `Yes` stays as it is.
          const text = /^(?:true|false)$/i.test(written) ? written.toLowerCase() : written;
          ctx.report({
            at: value.span,
            message: 'isBoolean',
            data: { text: written },
            fixes: quoteFix(service.file, 'addQuotes', pair, text),
          });
        }
      }
    },
  },
});
