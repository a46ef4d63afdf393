import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { base60, portTexts } from '../facts/port-texts';

export default defineRule({
  id: 'compose/require-quoted-port',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['require-quotes-in-ports'],
  messages: { isPlain: '`{text}` has no quotes; whether YAML takes a port for a number then depends on its digits.' },
  fixes: { quote: { title: 'Put `{text}` in quotes', safety: 'safe' } },
  on: {
    service(service, ctx) {
      for (const { value } of portTexts(service, ['ports', 'expose'])) {
        const { node, span, written: text } = value;
        if (node.style !== 'plain' || node.tag !== undefined || base60(text) !== undefined || !/^[^\s"\\]+$/.test(text))
          continue;
        ctx.report({
          at: span,
          message: 'isPlain',
          data: { text },
          fixes: [{ title: 'quote', data: { text }, edits: () => [replace(span, `"${text}"`)] }],
        });
      }
    },
  },
});
