import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { checkedMounts } from '../facts/checked-mounts';

export default defineRule({
  id: 'compose/no-quoted-volume',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['no-quotes-in-volumes'],
  messages: { isQuoted: 'YAML reads `{text}` the same without quotes.' },
  fixes: { unquote: { title: 'Remove the quotes', safety: 'safe' } },
  on: {
    service(service, ctx) {
      for (const { value, within } of checkedMounts(service)) {
        if (!value?.isQuoted || value.node.tag !== undefined || value.node.anchor !== undefined) continue;
        const { node, span, written } = value;
        // Escapes and what means something else without quotes.
        if (service.file.source.slice(span) !== written || !isPlain(written, within.flow)) continue;
        ctx.report({
          at: span,
          message: 'isQuoted',
          data: { text: written.slice(0, 80) },
          fixes: [{ title: 'unquote', edits: () => [replace(node.span, written)] }],
        });
      }
    },
  },
});

/** Surely a text to every YAML reader, and the same one. */
function isPlain(text: string, isInBraces: boolean): boolean {
  return (
    (isInBraces ? /^[\w./$~][\w./:$~@+=-]*$/ : /^[\w./$~][\w./:$~@+={}-]*$/).test(text) && /^[^/]*\/.*[^:]$/.test(text)
  );
}
