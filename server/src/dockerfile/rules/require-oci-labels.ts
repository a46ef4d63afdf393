import { defineRule } from '../../lint/rule';
import { lineOf } from '../facts';
import { labelsOf, ociPrefix } from '../facts/labels';

export default defineRule({
  id: 'dockerfile/require-oci-labels',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: {
    missing: 'The image says neither where its source is nor under which licence it stands (`source`, `licenses`).',
  },
  on: {
    dockerfile({ stages }, ctx) {
      const stage = stages.at(-1);
      if (!stage?.image || stage.instructions.length < 2) return;
      for (const { instructions } of lineOf(stage)) {
        const labels = instructions.filter(({ kind }) => kind === 'label');
        const isLabelled = labels.some(
          (label) =>
            label.pairs.some(({ name }) => name.hasVariable) || labelsOf(label).some(({ key }) => wanted.has(key)),
        );
        if (isLabelled) return;
      }
      ctx.report({ at: stage.from.keyword.span, message: 'missing' });
    },
  },
});

const wanted: ReadonlySet<string> = new Set([`${ociPrefix}source`, `${ociPrefix}licenses`]);
