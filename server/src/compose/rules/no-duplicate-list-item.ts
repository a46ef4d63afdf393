import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { keyOf } from '../schema/place';
import { problemsOf } from '../schema/problems';

/** Lists of `KEY=value`, where a repeated key is another rule's matter. */
const pairs = new Set(['environment', 'labels', 'args', 'sysctls', 'annotations', 'options', 'additional_contexts']);

export default defineRule({
  id: 'compose/no-duplicate-list-item',
  category: 'clarity',
  severity: 'warning',
  messages: { isRepeated: '`{text}` stands in `{key}` twice; the second one has no effect or stops the project.' },
  fixes: { removeItem: { title: 'Remove the second `{text}`', safety: 'safe' } },
  on: {
    composeFile(file, ctx) {
      for (const { first, index, list, path, value } of problemsOf(file, 'repeated-item')) {
        if (pairs.has(keyOf(path))) continue;
        const data = { key: keyOf(path), text: value.written.slice(0, 60) };
        ctx.report({
          at: value.span,
          message: 'isRepeated',
          data,
          related: [{ span: first.span, message: 'The first one' }],
          fixes: removalFix(file, 'removeItem', list, index, data),
        });
      }
    },
  },
});
