import type { DocumentLink } from '../../analysis/feature-types';
import { imageReference } from '../../images/reference';
import { registryPage } from '../../images/registry-page';
import type { Span } from '../../text/span';
import { cardSubject } from '../card-key';
import type { Value } from '../facts/value';
import { hasReference } from '../interpolation';
import type { ComposeFile } from '../model/nodes';
import { type ComposeProject, projectOf } from '../project/project';
import { type PathPlace, pathPlaces, textSpan, visitScalars } from './path-places';

/** Images to their registry's page; files that the project reads to themselves; a build to its Dockerfile. */
export function links(file: ComposeFile, project: ComposeProject = projectOf(file)): readonly DocumentLink[] {
  const addresses: DocumentLink[] = [];
  visitScalars(file, (node, path) => {
    const subject = cardSubject(path);
    const isPlain = subject && subject.rest.length === 0 && !hasReference(node.text);
    const link = isPlain && addressLink(subject.key, node.text, textSpan(file, node));
    if (link) addresses.push(link);
  });
  const files = pathPlaces(project).flatMap((place) => fileLink(place, project) ?? []);
  return [...addresses, ...files].sort((a, b) => a.span.start - b.span.start);
}

/** Where a path leads to; `undefined` for folders and for what is missing. */
export function fileBehind({ path }: PathPlace, { disk, files, here }: ComposeProject): string | undefined {
  const uri = disk?.uriOf(path, here);
  if (!disk || uri === undefined) return undefined;
  return files.some((file) => file.uri === uri) || disk.kindOf(path, here) === 'file' ? uri : undefined;
}

function addressLink(key: string, text: string, at: Span): DocumentLink | undefined {
  switch (key) {
    case 'compose/service/image':
    case 'compose/hook/image': {
      const image = imageReference({ text, value: text, span: at, hasVariable: false });
      const url = registryPage(image);
      return url ? { span: at, target: { url }, tooltip: `Open ${image.repository} in its registry` } : undefined;
    }
    case 'compose/service/build':
    case 'compose/build/context':
      return /^https?:\/\//.test(text) ? { span: at, target: { url: text }, tooltip: 'Open the address' } : undefined;
    default:
      return undefined;
  }
}

function fileLink(place: PathPlace, project: ComposeProject): DocumentLink | undefined {
  const { span, path, what } = place;
  const tooltip = tooltips[what];
  const { disk, here } = project;
  const url = fileBehind(place, project);
  if (url) return { span, target: { url }, tooltip };
  const isUnknown = !isMissing(place, project) && (!disk || disk.kindOf(path, here) === 'unknown');
  return isUnknown && isRelative(path) && looksLikeFile(path) ? { span, target: { path }, tooltip } : undefined;
}

/** Whether included and extended files are there is known without looking. */
function isMissing({ span: { start } }: PathPlace, { here, includes, extensions }: ComposeProject): boolean {
  const isHere = (from: ComposeFile, path: Value | undefined) => from === here && path?.span.start === start;
  return (
    includes.some(({ from, path, state }) => state === 'missing' && isHere(from, path)) ||
    extensions.some(({ from, path, fileState }) => fileState === 'missing' && isHere(from.file, path))
  );
}

const tooltips = { file: 'Open the file', Dockerfile: 'Open the Dockerfile', mount: 'Open what is mounted' } as const;

/** A folder opens in no editor. */
function looksLikeFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === 'Dockerfile' || (name.includes('.', name.startsWith('.') ? 0 : 1) && !/^\.+$/.test(name));
}

function isRelative(path: string): boolean {
  return !/^(?:[/~\\]|[a-z][\w+.-]*:|git@)/i.test(path);
}
