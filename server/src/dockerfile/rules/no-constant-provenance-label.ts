import { defineRule } from '../../lint/rule';
import { labelsOf, ociPrefix, removeLabel } from '../facts/labels';

const keys: ReadonlySet<string> = new Set(['base.digest', 'created', 'revision'].map((word) => ociPrefix + word));

export default defineRule({
  id: 'dockerfile/no-constant-provenance-label',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/labels/no-buildx-git-overlap', 'tally/labels/no-stale-base-digest'],
  messages: { constant: 'This value of `{key}` holds for one build only, and is wrong from the next change on.' },
  fixes: { remove: { title: 'Remove this label', safety: 'suggestion' } },
  on: {
    dockerfile({ stages }, ctx) {
      const stage = stages.at(-1);
      for (const label of stage?.instructions.flatMap(labelsOf) ?? []) {
        const { key, value, name } = label;
        if (!keys.has(key) || value.hasVariable || value.value === '') continue;
        // The same file says which base it is.
        if (key.endsWith('base.digest') && stage?.image?.text.endsWith(`@${value.value}`)) continue;
        const edit = removeLabel(label);
        ctx.report({
          at: name.span,
          message: 'constant',
          data: { key },
          fixes: edit ? [{ title: 'remove', edits: () => [edit] }] : [],
        });
      }
    },
  },
});
