import type { Refactoring } from '../analysis/feature-types';
import { code } from '../knowledge/escape';
import type { SourceText } from '../text/source-text';
import { insert } from '../text/span';
import { referenceFault } from './image-syntax';
import type { ImageReference } from './reference';

/** Holds an image to the bytes that its tag names today; the tag stays for readers. */
export function pinToDigest(image: ImageReference, source: SourceText): readonly Refactoring[] {
  const { text, span, hasVariable, digest } = image;
  if (hasVariable || digest !== undefined || referenceFault(text) !== undefined) return [];
  const start = source.slice(span).indexOf(text); // behind a quote, if there is one
  if (start < 0) return [];
  const edits = (now: string) => [insert(span.start + start + text.length, `@${now}`)];
  return [
    { title: `Pin ${code(text)} to its digest`, kind: 'refactor.rewrite', edits: () => [], pins: { image, edits } },
  ];
}
