import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';
import { scalarType } from '../schema/scalar-type';

export default defineRule({
  id: 'compose/valid-root',
  category: 'correctness',
  severity: 'error',
  messages: { isNoMapping: 'A Compose file is a mapping such as `services:`; this is {what}, so nothing loads.' },
  on: {
    composeFile({ documents, problems, source }, ctx) {
      if (problems.length > 0) return;
      for (const { root } of documents) {
        if (root?.kind !== 'sequence' && root?.kind !== 'scalar') continue;
        // A single word is the beginning of a key.
        if (root.kind === 'scalar' && (scalarType(root) === 'null' || /^[\w.-]*:?$/.test(root.text))) continue;
        const line = source.lineSpan(source.lineAt(root.span.start));
        ctx.report({
          at: span(root.span.start, Math.min(root.span.end, line.end)),
          message: 'isNoMapping',
          data: { what: root.kind === 'sequence' ? 'a list' : 'a text' },
        });
      }
    },
  },
});
