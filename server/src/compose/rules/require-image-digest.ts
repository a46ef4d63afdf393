import { hasMovingTagsOnly } from '../../images/maintained';
import { defineRule } from '../../lint/rule';
import { pulledImages } from '../facts/pulled-images';

export default defineRule({
  id: 'compose/require-image-digest',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  aliases: ['compose-lint:CL-0019'],
  messages: { tagOnly: 'The tag of `{image}` can be pushed again; only a digest names the same bytes for ever.' },
  on: {
    composeProject(project, ctx) {
      for (const { reference, value } of pulledImages(project)) {
        const isOfTagRules = reference.tag === undefined && !hasMovingTagsOnly(reference);
        if (value.hasVariable || reference.digest !== undefined || isOfTagRules) continue;
        ctx.report({ at: value.span, message: 'tagOnly', data: { image: reference.text.slice(0, 100) } });
      }
    },
  },
});
