import { type ImageReference, imageName, imageReference } from '../../images/reference';
import type { Span } from '../../text/span';
import { fact } from '../facts';
import type { DockerfileFile } from '../model/nodes';
import { topDirectives } from './directive-lines';

/** The image that reads the file, from `# syntax=`. */
export interface Frontend {
  readonly image: ImageReference;
  /** Where it is written, without what is for the frontend itself. */
  readonly at: Span;
  /** The one that Docker publishes. */
  readonly isDockers: boolean;
  /** The number behind `1.`; `undefined` for names that move. */
  readonly minor: number | undefined;
  /** It has features that are no part of the stable one. */
  readonly isLabs: boolean;
}

export const frontendOf = fact<DockerfileFile, Frontend | undefined>((file) => {
  const directive = topDirectives(file).find(({ name }) => name === 'syntax');
  if (!directive) return undefined;
  const [text = ''] = directive.value.split(' ', 1);
  const at = { start: directive.valueSpan.start, end: directive.valueSpan.start + text.length };
  const image = imageReference({ text, value: text, span: at, hasVariable: false });
  const minor = /^1\.(\d{1,4})(?=[.-]|$)/.exec(image.tag ?? '')?.[1];
  return {
    image,
    at,
    isDockers: /(?:^|\/)docker\/dockerfile(?:-upstream)?$/.test(imageName(image)),
    minor: minor === undefined ? undefined : Number(minor),
    isLabs: /(?:^|-)(?:experimental|labs)$/.test(image.tag ?? ''),
  };
});

/** Somebody else's frontend reads the file: it may know more than Docker's. */
export function hasForeignFrontend(file: DockerfileFile): boolean {
  return frontendOf(file)?.isDockers === false;
}

/** `docker/dockerfile` for a name on Docker Hub that differs from it by a slip; `undefined` for all others. */
export function meantFrontend({ image }: Frontend): string | undefined {
  const name = imageName(image);
  if (name.split('/').length > 2) return undefined;
  return ['docker/dockerfile', 'docker/dockerfile-upstream'].find((known) => isSlipOf(name, known));
}

/** Two letters in one place at most differ: replaced, missing, too many, or swapped with their neighbour. */
function isSlipOf(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 2) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    Math.max(left.length, right.length) <= 2 ||
    left.slice(1) === right.slice(0, -1) ||
    left.slice(0, -1) === right.slice(1)
  );
}
