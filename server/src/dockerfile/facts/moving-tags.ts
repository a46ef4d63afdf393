import { hasMovingTagsOnly } from '../../images/maintained';
import type { ImageReference } from '../../images/reference';
import { piecesOf } from '../../images/tags';

/** Tags that say how an image was chosen. */
const aliases = new Set(
  `alpine current dev devel edge lts main mainline master nightly oldstable prod production rolling sid slim stable
  staging test testing unstable`.split(/\s+/),
);

/** The tag names a branch of releases. Behind such a word a number is a version again: `alpine-3.24`. */
export function hasMovingTag(image: ImageReference): boolean {
  const [first = '', ...variant] = piecesOf(image);
  if (image.hasVariable || image.digest !== undefined || hasMovingTagsOnly(image)) return false;
  return aliases.has(first) && !variant.some((piece) => /^v?\d/.test(piece));
}
