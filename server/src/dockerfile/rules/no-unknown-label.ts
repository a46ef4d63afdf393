import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { innerSpan, labelsOf } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/no-unknown-label',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3050'],
  messages: { unknown: '`{key}` is no label of the schema of the settings, which is meant to be complete.' },
  fixes: { rename: { title: 'Rename to `{key}`', safety: 'suggestion' } },
  on: {
    label(instruction, ctx) {
      const { labelSchema, strictLabels } = ctx.options;
      if (!strictLabels || labelSchema.size === 0) return;
      for (const { key, name } of labelsOf(instruction)) {
        if (labelSchema.has(key)) continue;
        const [near] = nearestNames(key, labelSchema.keys());
        ctx.report({
          at: name.span,
          message: 'unknown',
          data: { key },
          fixes: near ? [{ title: 'rename', data: { key: near }, edits: () => [replace(innerSpan(name), near)] }] : [],
        });
      }
    },
  },
});
