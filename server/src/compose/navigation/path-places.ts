import { type Span, span, touches } from '../../text/span';
import { cardSubject } from '../card-key';
import { hasReference } from '../interpolation';
import { childrenOf, lookup, resolve } from '../model/lookup';
import type { ComposeFile, Mapping, Node, Scalar } from '../model/nodes';
import type { Path } from '../path-at';
import { isRemote, joined } from '../project/named-paths';
import type { ComposeProject } from '../project/project';
import { shortMount } from '../values/mounts';
import { expandText } from '../variables';

/** A text of the document that names a file of the host. */
export interface PathPlace {
  readonly span: Span;
  /** After interpolation. */
  readonly path: string;
  readonly what: 'file' | 'Dockerfile' | 'mount';
}

/** Keys whose value, or each item of it, is the path of a file. */
const fileKeys = new Set(
  `compose/service/env_file compose/service/label_file compose/env_file/path compose/extends/file
  compose/top-level/include compose/include/path compose/include/env_file compose/secret/file compose/config/file`.split(
    /\s+/,
  ),
);

/** A scalar with its path, for those who look at every value of a file, or only at those around an offset. */
export function visitScalars(
  { documents }: ComposeFile,
  visit: (node: Scalar, path: Path, parent: Mapping | undefined) => void,
  at?: number,
): void {
  for (const { root } of documents) descend(root, [], undefined);

  function descend(node: Node | undefined, path: Path, parent: Mapping | undefined): void {
    if (node?.kind === 'mapping' || node?.kind === 'sequence') {
      childrenOf(node).forEach((child, index) => {
        if (at !== undefined && !touches(child.span, at)) return;
        const step = child.kind === 'entry' ? child.key.text : index;
        descend(child.value, [...path, step], node.kind === 'mapping' ? node : parent);
      });
    } else if (node?.kind === 'scalar' && node.text !== '') visit(node, path, parent);
  }
}

/** The path that the document names at an offset. */
export function pathPlaceAt(project: ComposeProject, offset: number): PathPlace | undefined {
  return pathPlaces(project, offset).find(({ span }) => touches(span, offset));
}

/**
 * The paths that the document names, in its order, or only those around an offset. Those with unknown variables are
 * left out.
 */
export function pathPlaces({ here, variables }: ComposeProject, at?: number): readonly PathPlace[] {
  const found: PathPlace[] = [];
  const textOf = (node: Node | undefined) => {
    const scalar = resolve(node);
    return scalar?.kind === 'scalar' ? expandText(scalar.text, variables) : undefined;
  };
  const add = (node: Scalar, path: Path, parent: Mapping | undefined) => {
    const text = textOf(node);
    const place = text && placeOf(node, text, path, parent);
    if (place) found.push(place);
  };
  visitScalars(here, add, at);
  return found;

  function placeOf(node: Scalar, text: string, path: Path, parent: Mapping | undefined): PathPlace | undefined {
    const subject = cardSubject(path);
    if (!subject || subject.rest.length > 1 || typeof subject.rest[0] === 'string') return undefined;
    const at = textSpan(here, node);
    switch (subject.key) {
      case 'compose/service/build':
        return contextPlace(text, undefined, at);
      case 'compose/build/context':
        return contextPlace(text, parent, at);
      case 'compose/build/dockerfile':
        return dockerfilePlace(text, parent, at);
      case 'compose/service/volumes':
        return mountPlace(text, node, at);
      case 'compose/service-volume/source':
        return textOf(parent && lookup(parent, 'type')?.value) === 'bind'
          ? { span: at, path: text, what: 'mount' }
          : undefined;
      case 'compose/develop/watch/path':
        return { span: at, path: text, what: 'file' };
      default:
        return fileKeys.has(subject.key) ? { span: at, path: text, what: 'file' } : undefined;
    }
  }

  /** A folder opens in no editor; the Dockerfile in it does. */
  function contextPlace(context: string, build: Mapping | undefined, at: Span): PathPlace | undefined {
    if (isRemote(context) || (build && (lookup(build, 'dockerfile') || lookup(build, 'dockerfile_inline'))))
      return undefined;
    return { span: at, path: joined(context, 'Dockerfile'), what: 'Dockerfile' };
  }

  function dockerfilePlace(dockerfile: string, build: Mapping | undefined, at: Span): PathPlace | undefined {
    const written = build && lookup(build, 'context')?.value;
    const context = written ? textOf(written) : '.';
    if (!context || isRemote(context)) return undefined;
    return { span: at, path: joined(context, dockerfile), what: 'Dockerfile' };
  }

  function mountPlace(text: string, node: Scalar, at: Span): PathPlace | undefined {
    const mount = shortMount(text);
    if (mount?.kind !== 'bind' || mount.source === undefined) return undefined;
    const isWritten = !hasReference(node.text);
    const source = isWritten ? span(at.start, Math.min(at.end, at.start + mount.source.length)) : at;
    return { span: source, path: mount.source, what: 'mount' };
  }
}

/** Without quotes. */
export function textSpan({ source }: ComposeFile, { span: at, style }: Scalar): Span {
  const isQuoted = (style === 'single-quoted' || style === 'double-quoted') && source.slice(at).length > 1;
  return isQuoted ? span(at.start + 1, at.end - 1) : at;
}
