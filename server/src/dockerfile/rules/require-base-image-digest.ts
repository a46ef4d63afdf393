import { hasMovingTagsOnly } from '../../images/maintained';
import { defineRule } from '../../lint/rule';
import { imagesOf, isOutdated } from '../facts/base-images';
import { hasMovingTag } from '../facts/moving-tags';

export default defineRule({
  id: 'dockerfile/require-base-image-digest',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  aliases: ['semgrep:dockerfile-source-not-pinned'],
  messages: { tagOnly: 'The tag of `{image}` can be pushed again; only a digest names the same bytes for ever.' },
  on: {
    dockerfile(file, ctx) {
      for (const image of imagesOf(file)) {
        const { digest, hasVariable, tag, text, span } = image;
        const isUnnamed = (tag === undefined || tag === 'latest') && !hasMovingTagsOnly(image);
        const isOfTagRules = isUnnamed || hasMovingTag(image);
        if (digest !== undefined || hasVariable || isOfTagRules || isOutdated(image, ctx.today)) continue;
        ctx.report({ at: span, message: 'tagOnly', data: { image: text } });
      }
    },
  },
});
