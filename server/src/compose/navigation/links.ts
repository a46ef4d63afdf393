import type { DocumentLink } from '../../analysis/feature-types';
import { imageReference } from '../../images/reference';
import { registryPage } from '../../images/registry-page';
import { type Span, span } from '../../text/span';
import { cardSubject } from '../card-key';
import { hasReference } from '../interpolation';
import { childrenOf, lookup, scalarText } from '../model/lookup';
import type { ComposeFile, Mapping, Node, Scalar } from '../model/nodes';
import type { Path } from '../path-at';
import { shortMount } from '../values/mounts';

/** Keys whose value, or each item of it, is the path of a file. */
const fileKeys = new Set(
  `compose/service/env_file compose/service/label_file compose/env_file/path compose/extends/file
  compose/top-level/include compose/include/path compose/include/env_file compose/secret/file compose/config/file`.split(
    /\s+/,
  ),
);

/** Images to their registry's page; files that the project reads to themselves; a build to its Dockerfile. */
export function links(file: ComposeFile): readonly DocumentLink[] {
  const found: DocumentLink[] = [];
  for (const { root } of file.documents) visit(root, [], undefined);
  return found;

  function visit(node: Node | undefined, path: Path, parent: Mapping | undefined): void {
    if (node?.kind === 'mapping' || node?.kind === 'sequence') {
      childrenOf(node).forEach((child, index) => {
        const step = child.kind === 'entry' ? child.key.text : index;
        visit(child.value, [...path, step], node.kind === 'mapping' ? node : parent);
      });
    } else if (node?.kind === 'scalar' && node.text !== '' && !hasReference(node.text)) {
      const link = linkOf(node, path, parent, textSpan(file, node));
      if (link) found.push(link);
    }
  }
}

function linkOf(node: Scalar, path: Path, parent: Mapping | undefined, at: Span): DocumentLink | undefined {
  const subject = cardSubject(path);
  if (!subject || subject.rest.length > 1 || typeof subject.rest[0] === 'string') return undefined;
  const { text } = node;
  switch (subject.key) {
    case 'compose/service/image':
    case 'compose/hook/image':
      return imageLink(text, at);
    case 'compose/service/build':
      return contextLink(text, undefined, at);
    case 'compose/build/context':
      return contextLink(text, parent, at);
    case 'compose/build/dockerfile':
      return dockerfileLink(text, parent, at);
    case 'compose/service/volumes':
      return mountLink(text, at);
    case 'compose/service-volume/source':
      return isBind(parent) ? fileLink(text, at, 'Open what is mounted') : undefined;
    default:
      return fileKeys.has(subject.key) ? fileLink(text, at, 'Open the file') : undefined;
  }
}

function imageLink(text: string, at: Span): DocumentLink | undefined {
  const image = imageReference({ text, value: text, span: at, hasVariable: false });
  const url = registryPage(image);
  return url ? { span: at, target: { url }, tooltip: `Open ${image.repository} in its registry` } : undefined;
}

/** A folder opens in no editor; the Dockerfile in it does. */
function contextLink(context: string, build: Mapping | undefined, at: Span): DocumentLink | undefined {
  if (/^https?:\/\//.test(context)) return { span: at, target: { url: context }, tooltip: 'Open the address' };
  if (build && (lookup(build, 'dockerfile') || lookup(build, 'dockerfile_inline'))) return undefined;
  return isRelative(context)
    ? { span: at, target: { path: joined(context, 'Dockerfile') }, tooltip: 'Open the Dockerfile' }
    : undefined;
}

function dockerfileLink(dockerfile: string, build: Mapping | undefined, at: Span): DocumentLink | undefined {
  const context = scalarText(build && lookup(build, 'context')?.value) ?? '.';
  if (!isRelative(context) || !isRelative(dockerfile) || hasReference(context)) return undefined;
  return { span: at, target: { path: joined(context, dockerfile) }, tooltip: 'Open the Dockerfile' };
}

function mountLink(text: string, at: Span): DocumentLink | undefined {
  const mount = shortMount(text);
  if (mount?.kind !== 'bind' || mount.source === undefined) return undefined;
  const source = span(at.start, Math.min(at.end, at.start + mount.source.length));
  return fileLink(mount.source, source, 'Open what is mounted');
}

/** Only what looks like a file: a folder opens in no editor. */
function fileLink(path: string, at: Span, tooltip: string): DocumentLink | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isRelative(path) && name.includes('.', name.startsWith('.') ? 0 : 1) && !/^\.+$/.test(name)
    ? { span: at, target: { path }, tooltip }
    : undefined;
}

function isBind(mount: Mapping | undefined): boolean {
  return scalarText(mount && lookup(mount, 'type')?.value) === 'bind';
}

function isRelative(path: string): boolean {
  return !/^(?:[/~\\]|[a-z][\w+.-]*:|git@)/i.test(path);
}

function joined(folder: string, file: string): string {
  return `${folder.replace(/\/+$/, '')}/${file}`;
}

/** Without quotes. */
function textSpan({ source }: ComposeFile, { span: at, style }: Scalar): Span {
  const isQuoted = (style === 'single-quoted' || style === 'double-quoted') && source.slice(at).length > 1;
  return isQuoted ? span(at.start + 1, at.end - 1) : at;
}
