import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { mappingsOf } from '../facts/collections';
import { isMisread } from '../facts/syntax';
import { repeatsKey } from '../model/lookup';

export default defineRule({
  id: 'compose/no-duplicate-key',
  category: 'correctness',
  severity: 'error',
  messages: { isRepeated: '`{key}` stands here twice; Compose refuses the file, other readers drop the first one.' },
  fixes: {
    keepLast: { title: 'Keep the last `{key}` only', safety: 'suggestion' },
    keepFirst: { title: 'Keep the first `{key}` only', safety: 'suggestion' },
  },
  on: {
    composeFile(file, ctx) {
      for (const mapping of mappingsOf(file)) {
        if (!repeatsKey(mapping)) continue;
        const firsts = new Map<string, number>();
        mapping.entries.forEach(({ colon, key }, index) => {
          if (colon === undefined || key.text === '' || key.text === '<<' || isMisread(file, key.span)) return;
          const first = firsts.get(key.text);
          if (first === undefined) {
            firsts.set(key.text, index);
            return;
          }
          const data = { key: key.text };
          ctx.report({
            at: key.span,
            message: 'isRepeated',
            data,
            related: [{ span: mapping.entries[first]?.key.span ?? key.span, message: 'The first one' }],
            fixes: [
              ...removalFix(file, 'keepLast', mapping, first, data),
              ...removalFix(file, 'keepFirst', mapping, index, data),
            ],
          });
        });
      }
    },
  },
});
