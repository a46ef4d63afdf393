import { defineRule } from '../../lint/rule';
import { span } from '../../text/span';

export default defineRule({
  id: 'compose/no-multiple-documents',
  category: 'clarity',
  severity: 'warning',
  messages: { isFurther: 'Another document begins here; Compose merges it like an override, most tools ignore it.' },
  on: {
    composeFile({ documents, source }, ctx) {
      for (const { root, span: whole } of documents.filter((document) => document.root).slice(1)) {
        const hasMark = source.text.startsWith('---', whole.start);
        const line = source.lineSpan(source.lineAt(root?.span.start ?? whole.start));
        ctx.report({ at: hasMark ? span(whole.start, whole.start + 3) : line, message: 'isFurther' });
      }
    },
  },
});
