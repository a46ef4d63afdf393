import { defineRule } from '../../lint/rule';
import { replace, span } from '../../text/span';

export default defineRule({
  id: 'dockerfile/prefer-lower-case-protocol',
  category: 'clarity',
  severity: 'info',
  aliases: ['ExposeProtoCasing'],
  messages: { upper: 'Protocols are written in small letters; the builder warns about `{protocol}`.' },
  fixes: { lower: { title: 'Write `{protocol}`', safety: 'safe' } },
  on: {
    expose({ words }, ctx) {
      for (const { text, hasVariable, span: word } of words) {
        const slash = text.lastIndexOf('/');
        const protocol = text.slice(slash + 1);
        const lower = protocol.toLowerCase();
        if (slash < 0 || protocol === lower || !/^(?:sctp|tcp|udp)$/.test(lower)) continue;
        // Only the port may come from a variable.
        if (hasVariable && !/^\$(?:\w+|\{\w+\})$/.test(text.slice(0, slash))) continue;
        const at = span(word.end - protocol.length, word.end);
        ctx.report({
          at,
          message: 'upper',
          data: { protocol },
          fixes: [{ title: 'lower', data: { protocol: lower }, edits: () => [replace(at, lower)] }],
        });
      }
    },
  },
});
