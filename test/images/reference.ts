import { type ImageReference, imageReference } from '../../server/src/images/reference';

/** An image reference from its text alone. */
export function reference(text: string): ImageReference {
  return imageReference({ text, value: text, span: { start: 0, end: text.length }, hasVariable: text.includes('$') });
}
