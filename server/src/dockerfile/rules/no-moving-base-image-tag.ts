import { defineRule } from '../../lint/rule';
import { imagesOf, isOutdated } from '../facts/base-images';
import { hasMovingTag } from '../facts/moving-tags';

export default defineRule({
  id: 'dockerfile/no-moving-base-image-tag',
  category: 'reproducibility',
  severity: 'info',
  messages: { moves: '`{tag}` names no version: the same file builds on another `{image}` after the next release.' },
  on: {
    dockerfile(file, ctx) {
      for (const image of imagesOf(file)) {
        if (!image.tag || !image.tagSpan || !hasMovingTag(image) || isOutdated(image, ctx.today)) continue;
        ctx.report({ at: image.tagSpan, message: 'moves', data: { tag: image.tag, image: image.repository } });
      }
    },
  },
});
