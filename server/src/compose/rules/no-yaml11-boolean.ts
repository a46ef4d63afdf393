import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { keyOf } from '../schema/place';
import { problemsOf } from '../schema/problems';

export default defineRule({
  id: 'compose/no-yaml11-boolean',
  category: 'clarity',
  severity: 'warning',
  messages: { isOld: '`{text}` is a text in YAML 1.2; Compose warns, and other readers refuse it as `{key}`.' },
  fixes: { useBoolean: { title: 'Replace it with `{word}`', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      for (const { path, value } of problemsOf(file, 'old-truth-word')) {
        const word = /^(?:y|yes|on)$/i.test(value.written) ? 'true' : 'false';
        ctx.report({
          at: value.span,
          message: 'isOld',
          data: { text: value.written, key: keyOf(path) },
          fixes: [{ title: 'useBoolean', data: { word }, edits: () => [replace(value.span, word)] }],
        });
      }
    },
  },
});
