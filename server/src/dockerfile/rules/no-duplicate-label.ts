import { defineRule } from '../../lint/rule';
import { type Label, labelsOf, removeLabel } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/no-duplicate-label',
  category: 'clarity',
  severity: 'info',
  tag: 'unnecessary',
  aliases: ['tally/labels/no-duplicate-keys'],
  messages: { duplicate: '`{key}` is set again further down, so this value is lost.' },
  fixes: { remove: { title: 'Remove this label', safety: 'safe' } },
  on: {
    stage({ instructions }, ctx) {
      const last = new Map<string, Label>();
      for (const label of instructions.flatMap(labelsOf)) {
        const earlier = last.get(label.key);
        last.set(label.key, label);
        if (!earlier) continue;
        const edit = removeLabel(earlier);
        ctx.report({
          at: earlier.name.span,
          message: 'duplicate',
          data: { key: label.key },
          related: [{ span: label.name.span, message: 'This value holds.' }],
          fixes: edit ? [{ title: 'remove', edits: () => [edit] }] : [],
        });
      }
    },
  },
});
