import { defineRule } from '../../lint/rule';
import { lineOf } from '../facts';
import { labelsOf } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/require-schema-label',
  category: 'clarity',
  severity: 'info',
  aliases: ['DL3049'],
  messages: { missing: 'The image lacks the label `{key}`, which the label schema of the settings asks for.' },
  on: {
    dockerfile({ stages }, ctx) {
      const stage = stages.at(-1);
      const { labelSchema } = ctx.options;
      if (labelSchema.size === 0 || !stage?.image) return;
      const present = new Set<string>();
      for (const { instructions } of lineOf(stage)) {
        const labels = instructions.filter(({ kind }) => kind === 'label');
        // A key from a variable may be any of them.
        if (labels.some(({ pairs }) => pairs.some(({ name }) => name.hasVariable))) return;
        for (const { key } of labels.flatMap(labelsOf)) present.add(key);
      }
      const at = stage.from.keyword.span;
      for (const key of labelSchema.keys())
        if (!present.has(key)) ctx.report({ at, message: 'missing', data: { key } });
    },
  },
});
