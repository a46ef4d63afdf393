import { hasMovingTagsOnly } from '../../images/maintained';
import type { ImageReference } from '../../images/reference';
import { piecesOf } from '../../images/tags';
import { defineRule } from '../../lint/rule';
import { imagesOf, isOutdated } from '../facts/base-images';

/** Tags that say how an image was chosen. */
const aliases = new Set(
  `alpine current dev devel edge lts main mainline master nightly oldstable prod production rolling sid slim stable
  staging test testing unstable`.split(/\s+/),
);

export default defineRule({
  id: 'dockerfile/no-moving-base-image-tag',
  category: 'reproducibility',
  severity: 'info',
  messages: { moves: '`{tag}` names no version: the same file builds on another `{image}` after the next release.' },
  on: {
    dockerfile(file, ctx) {
      for (const image of imagesOf(file)) {
        if (!image.tag || !image.tagSpan || !isAlias(image) || isOutdated(image, ctx.today)) continue;
        ctx.report({ at: image.tagSpan, message: 'moves', data: { tag: image.tag, image: image.repository } });
      }
    },
  },
});

/** Behind such a word a number is a version again: `alpine-3.24`. */
function isAlias(image: ImageReference): boolean {
  const [first = '', ...variant] = piecesOf(image);
  if (image.hasVariable || image.digest !== undefined || hasMovingTagsOnly(image)) return false;
  return aliases.has(first) && !variant.some((piece) => /^v?\d/.test(piece));
}
