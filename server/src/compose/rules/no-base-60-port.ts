import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { base60, portTexts } from '../facts/port-texts';

export default defineRule({
  id: 'compose/no-base-60-port',
  category: 'correctness',
  severity: 'warning',
  aliases: ['require-quotes-in-ports'],
  messages: { isNumber: 'Without quotes, YAML 1.1 tools read `{text}` as the number {number}, which is another port.' },
  fixes: { quote: { title: 'Put `{text}` in quotes', safety: 'safe' } },
  on: {
    service(service, ctx) {
      for (const { value } of portTexts(service, ['ports', 'expose'])) {
        const { node, span, written: text } = value;
        const number = node.style === 'plain' && node.tag === undefined ? base60(text) : undefined;
        if (number === undefined) continue;
        ctx.report({
          at: span,
          message: 'isNumber',
          data: { text, number: String(number) },
          fixes: [{ title: 'quote', data: { text }, edits: () => [replace(span, `"${text}"`)] }],
        });
      }
    },
  },
});
