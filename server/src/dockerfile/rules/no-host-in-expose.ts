import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { isExposable } from '../facts/exposed-ports';

export default defineRule({
  id: 'dockerfile/no-host-in-expose',
  category: 'correctness',
  severity: 'warning',
  aliases: ['ExposeInvalidFormat', 'dockerfilelint:expose_host_port', 'dfu:INVALID_PORT'],
  messages: {
    host: '`EXPOSE` knows ports of the container only; what stands before the last colon is lost or refused.',
  },
  fixes: { containerPort: { title: 'Keep `{port}` alone', safety: 'suggestion' } },
  on: {
    expose({ words }, ctx) {
      for (const { text, span: at } of words) {
        const open = text.replace(/\$\{[^}]*\}?/g, (variable) => '_'.repeat(variable.length));
        const colon = open.lastIndexOf(':');
        const port = text.slice(colon + 1);
        if (colon < 0 || port === '') continue;
        const isWhole = at.end - at.start === text.length && !/["']/.test(text);
        const canStay = isWhole && (port.includes('$') || isExposable(port));
        ctx.report({
          at,
          message: 'host',
          fixes: canStay
            ? [{ title: 'containerPort', data: { port }, edits: () => [remove(span(at.start, at.start + colon + 1))] }]
            : [],
        });
      }
    },
  },
});
