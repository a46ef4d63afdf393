import type { Span } from '../text/span';

/** A piece of a document that names an image. */
export interface ImageText {
  /** As written. */
  readonly text: string;
  /** Without its quotes. */
  readonly value: string;
  readonly span: Span;
  /** The builder may put something else in its place. */
  readonly hasVariable: boolean;
}

/** `[registry/]repository[:tag][@digest]`, taken apart. Grammar: distribution/reference. */
export interface ImageReference {
  readonly text: string;
  readonly span: Span;
  /** `docker.io` names are written without it; then it is absent. */
  readonly registry: string | undefined;
  /** With its name space, without the registry: `library` is not added. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** Where the tag stands, without its colon. */
  readonly tagSpan: Span | undefined;
  readonly digest: string | undefined;
  /** Some part of it is known to the build alone. */
  readonly hasVariable: boolean;
}

/** Never fails: what does not fit the grammar ends up in `repository`. */
export function imageReference({ value, span, text, hasVariable }: ImageText): ImageReference {
  const [named = '', digest] = split(value, value.indexOf('@'));
  const slash = named.lastIndexOf('/');
  const colon = named.indexOf(':', slash + 1);
  const [path, tag] = colon > 0 && !insideBraces(named, colon) ? split(named, colon) : [named, undefined];
  const firstSlash = path.indexOf('/');
  const host = firstSlash > 0 ? path.slice(0, firstSlash) : '';
  const isRegistry = host.includes('.') || host.includes(':') || host === 'localhost';
  const tagStart = span.start + text.indexOf(value) + colon + 1;
  return {
    text: value,
    span,
    registry: isRegistry ? host : undefined,
    repository: isRegistry ? path.slice(firstSlash + 1) : path,
    tag: tag || undefined,
    tagSpan: tag ? { start: tagStart, end: tagStart + tag.length } : undefined,
    digest,
    hasVariable,
  };
}

/** The name as its publisher writes it, however its Docker Hub name is written here. */
export function imageName({ registry, repository }: Pick<ImageReference, 'registry' | 'repository'>): string {
  const isHub = registry === undefined || registry === 'docker.io' || registry === 'index.docker.io';
  return isHub ? repository.replace(/^library\//, '') : `${registry}/${repository}`;
}

/** The colon of `${VERSION:-1}` separates nothing. */
function insideBraces(text: string, at: number): boolean {
  return text.lastIndexOf('${', at) > text.lastIndexOf('}', at);
}

function split(text: string, at: number): [string, string | undefined] {
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
