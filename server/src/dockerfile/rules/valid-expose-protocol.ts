import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace, span } from '../../text/span';
import { protocols } from '../facts/exposed-ports';

export default defineRule({
  id: 'dockerfile/valid-expose-protocol',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:INVALID_PROTO', 'dockadvisor:ExposeInvalidProtocol'],
  messages: { invalid: '`{protocol}` is no protocol of `EXPOSE`: it takes `tcp`, `udp` or `sctp`.' },
  fixes: { use: { title: 'Use `{protocol}`', safety: 'suggestion' } },
  on: {
    expose({ words }, ctx) {
      for (const { value, text, hasVariable, span: word } of words) {
        const protocol = /^\d[\d-]*\/([^/:$]+)$/.exec(value)?.[1];
        // A beginning may still be typed to its end.
        if (!protocol || hasVariable || protocols.some((known) => known.startsWith(protocol.toLowerCase()))) continue;
        const start = word.start + text.indexOf('/') + 1;
        const at = span(start, start + protocol.length);
        const names = /^(?:https?|wss?|grpc|h2c?|ssh|tls|ssl)$/i.test(protocol)
          ? ['tcp']
          : nearestNames(protocol, protocols);
        ctx.report({
          at,
          message: 'invalid',
          data: { protocol },
          fixes: names.map((name) => ({ title: 'use', data: { protocol: name }, edits: () => [replace(at, name)] })),
        });
      }
    },
  },
});
