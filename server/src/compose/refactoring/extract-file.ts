import type { Refactoring } from '../../analysis/feature-types';
import { type Edit, remove, replace, type Span, span } from '../../text/span';
import { entryAt, serviceEntry, topMappings } from '../facts/tree';
import { valueIn } from '../facts/value';
import { lookup } from '../model/lookup';
import type { ComposeFile, Entry, Mapping, Service } from '../model/nodes';
import { folderOf } from '../project/paths';
import { removal } from '../removal';
import { code, columnOf, linesBelow } from './layout';
import { keepsNotes } from './offer';
import { insertAboveServices, isBlockService, isPlainPiece, relativeLines, servicesEntry, withComment } from './pieces';
import { type Refactor, uriOf } from './selected';

/** Keys that name other services; they stay where those are. */
const stayingKeys = new Set([
  'depends_on',
  'extends',
  'external_links',
  'ipc',
  'links',
  'network_mode',
  'pid',
  'volumes_from',
]);

/** The service at the cursor in a file of its own, which this one includes. */
export const moveToInclude: Refactor = (selected) => {
  const { file, project, namedService: here } = selected;
  const services = servicesEntry(file);
  const uri = uriOf(selected);
  const path = here && fileNameFor(here);
  if (!here || !services || !path || !uri || project.role !== 'base' || !canMove(here)) return [];
  const mapping = services.value?.kind === 'mapping' ? services.value : undefined;
  const isAlone = (project.services.get(here.name)?.layers.length ?? 0) === 1;
  if (!mapping || mapping.entries.length < 2 || !isAlone || serviceEntry(here, 'extends')) return [];
  if (file.services.some((other) => extendsHere(other, here.name))) return [];

  const lines = relativeLines(file, withComment(file, here.entry.span));
  const place = removal(file.source, mapping, mapping.entries.indexOf(here.entry));
  const include = includeEdit(file, services, path);
  if (!lines || !place || !include) return [];
  const text = fileText(file, lines);
  const edits = [include, remove(place)];
  if (!keepsNotes(file, edits, text)) return [];
  return [move(`Move ${code(here.name)} to ${code(path)} and include it`, edits, folderOf(uri) + path, text)];
};

/** The keys of the service at the cursor in a file of its own, which the service extends. */
export const moveToExtends: Refactor = (selected) => {
  const { file, namedService: here } = selected;
  const uri = uriOf(selected);
  const path = here && fileNameFor(here);
  if (!here?.mapping || !path || !uri || !canMove(here) || serviceEntry(here, 'extends')) return [];
  const staying = here.mapping.entries.filter(({ key }) => stayingKeys.has(key.text));
  const moving = here.mapping.entries.filter((entry) => !staying.includes(entry));
  const pieces = moving.map((entry) => relativeLines(file, withComment(file, entry.span)));
  const [first] = here.mapping.entries;
  const from = moving[0];
  if (!first || !from || pieces.some((lines) => !lines)) return [];
  const column = columnOf(file, first.span.start);
  const extending = ['extends:', `  file: ${path}`, `  service: ${here.name}`];
  const edits = extendsEdits(file, here.mapping, moving, extending, column);
  const body = pieces.flatMap((lines) => lines ?? []);
  const text = fileText(file, [`${here.name}:`, ...body.map((line) => (line === '' ? '' : `  ${line}`))]);
  if (!edits || !keepsNotes(file, edits, text)) return [];
  return [
    move(`Move the keys of ${code(here.name)} to ${code(path)} and extend them`, edits, folderOf(uri) + path, text),
  ];
};

function move(title: string, edits: readonly Edit[], uri: string, text: string): Refactoring {
  return { title, kind: 'refactor.move', edits: () => edits, elsewhere: () => [{ uri, text }] };
}

function fileNameFor({ name }: Service): string | undefined {
  return /^[\w.-]+$/.test(name) ? `compose.${name}.yaml` : undefined;
}

function canMove(service: Service): boolean {
  return isBlockService(service) && isPlainPiece(service.file, service.entry.span);
}

/** A service of this file that takes its keys from the one that moves. */
function extendsHere(service: Service, name: string): boolean {
  const found = serviceEntry(service, 'extends');
  if (!found) return false;
  const mapping = found.value?.kind === 'mapping' ? found.value : undefined;
  if (!mapping) return valueIn(found.value)?.text === name;
  return !entryAt(mapping, 'file') && valueIn(entryAt(mapping, 'service')?.value)?.text === name;
}

function includeEdit(file: ComposeFile, services: Entry, path: string): Edit | undefined {
  const [top] = topMappings(file);
  const entry = top && lookup(top, 'include');
  if (!entry) return insertAboveServices(file, services, ['include:', `  - ${path}`]);
  const list = entry.value?.kind === 'sequence' ? entry.value : undefined;
  const last = list?.items.at(-1);
  if (!list || !last || list.anchor !== undefined || list.tag !== undefined) return undefined;
  if (list.flow) return replace(span(last.span.end, last.span.end), `, ${path}`);
  const { end } = file.source.lineSpan(file.source.lineAt(last.span.end));
  return replace(span(end, end), linesBelow(file, columnOf(file, last.span.start), [`- ${path}`]));
}

/** The first key that moves makes place for `extends`; the lines of the others go. */
function extendsEdits(
  file: ComposeFile,
  mapping: Mapping,
  moving: readonly Entry[],
  extending: readonly string[],
  column: number,
): readonly Edit[] | undefined {
  const places = moving.map((entry) => removal(file.source, mapping, mapping.entries.indexOf(entry)));
  const known = places.filter((place): place is Span => place !== undefined);
  const [first, ...others] = known;
  if (!first || known.length < places.length) return undefined;
  const isOpen = first.end === file.source.text.length && !file.source.text.endsWith('\n');
  const text = `${linesBelow(file, column, extending).slice(file.source.lineEnd.length)}${isOpen ? '' : file.source.lineEnd}`;
  return [replace(first, text), ...others.map((place) => remove(place))];
}

function fileText({ source }: ComposeFile, lines: readonly string[]): string {
  return ['services:', ...lines.map((line) => (line === '' ? '' : `  ${line}`)), ''].join(source.lineEnd);
}
