import type { Topic } from '../../analysis/feature-types';
import { isSecretName } from '../../data/secret-names';
import { code, codeCell } from '../../knowledge/escape';
import { secretValues } from '../../text/secret-values';
import { cardKeys } from '../card-key';
import { entryAt, itemsOf } from '../facts/tree';
import { valueIn } from '../facts/value';
import { parseTemplate } from '../interpolation';
import { type EffectivePart, type EffectiveValue, effectivePart, effectiveValue } from '../merging/effective';
import { asMapping, scalarText } from '../model/lookup';
import type { Service } from '../model/nodes';
import type { Place } from '../path-at';
import { parseDotenv } from '../project/dotenv';
import { placeLabel, uriLabel } from '../project/place-names';
import type { ComposeProject, ProjectService } from '../project/project';
import { expand } from '../variables';
import { pageAbout } from './pages';
import { explain, type HoverPlace, table } from './place';

const mostRows = 6;
const hidden = '••••';

/** A row of the table: a name or nothing, a value, and where it comes from. Cells are Markdown. */
interface Row {
  readonly name: string | undefined;
  readonly value: string;
  readonly from: string;
}

/** A key of a service that several files set: what it comes to, and which file says what. */
export function mergedValueTopic(place: Place, { project, context }: HoverPlace): Topic | undefined {
  const [section, owner, ...rest] = place.path;
  const path = rest.map((step) => (typeof step === 'number' ? nameOfItem(place) : step));
  const service = section === 'services' && typeof owner === 'string' ? project.services.get(owner) : undefined;
  const isInside = rest.slice(0, -1).every((step) => typeof step === 'string');
  if (!service || path.length === 0 || !isInside) return undefined;
  const value = effectivePart(service, path.slice(0, -1), path.at(-1) ?? '') ?? wholeValue(service, path, rest);
  if (!value) return undefined;
  const key = path.at(-1) ?? '';
  const fromFiles = path.length === 1 && key === 'environment' ? envFileRows(project, service) : [];
  if (value.layers.length < 2 && fromFiles.length === 0) return undefined;

  const keys = cardKeys(place.path);
  const head = `**${code(key)}** of ${code(service.name)}`;
  const more = pageAbout(keys[0] ?? '');
  const [only] = value.parts;
  if (value.form === 'one' && only) {
    const replaced = only.replaces.map((part) => `${code(shownValue(project, part))} (${placeOf(project, part)})`);
    return explain(context, {
      span: place.span,
      paragraphs: [
        `${head} · effective ${code(shownValue(project, only))}, from ${placeOf(project, only)}`,
        replaced.length > 0 && `It replaces ${replaced.join(', then ')}.`,
      ],
      keys,
      more,
    });
  }
  return explain(context, {
    span: place.span,
    paragraphs: [
      `${head} · effective, from ${countOf(value.layers, fromFiles)}`,
      partsTable(project, value, fromFiles),
      value.form === 'named'
        ? 'Names are merged; a later file wins for each.'
        : 'Items of all files are collected; the same target counts once.',
    ],
    keys,
    more,
  });
}

function partsTable(project: ComposeProject, { form, parts }: EffectiveValue, fromFiles: readonly Row[]): string {
  const own = parts.map((part) => rowOf(project, part));
  const names = new Set(own.map(({ name }) => name));
  const rows = [...own, ...fromFiles.filter(({ name }) => !names.has(name))];
  const shown = rows.length > mostRows ? rows.slice(0, mostRows - 1) : rows;
  const left = rows.length - shown.length;
  const cells = shown.map(({ name, value, from }) => (form === 'named' ? [name ?? '', value, from] : [value, from]));
  const head = form === 'named' ? ['name', 'value', 'from'] : ['value', 'from'];
  if (left > 0) cells.push([`and ${left} more`, ...head.slice(1).map(() => '')]);
  return table(head, cells);
}

/** Items of other lists have no name to merge them by. */
function wholeValue(
  service: ProjectService,
  path: readonly string[],
  rest: readonly (string | number)[],
): EffectiveValue | undefined {
  return rest.every((step) => typeof step === 'string') ? effectiveValue(service, path) : undefined;
}

/** `NAME` of `NAME=value`. */
function nameOfItem({ node }: Place): string {
  return scalarText(node)?.split('=', 1)[0] ?? '';
}

function rowOf(project: ComposeProject, part: EffectivePart): Row {
  const [before] = part.replaces;
  const value = codeCell(shownValue(project, part));
  const replaced = before && codeCell(shownValue(project, before));
  const from = placeOf(project, part);
  return {
    name: part.name === undefined ? undefined : codeCell(part.name),
    value: part.written === '' && part.name !== undefined ? '–' : value,
    from: before ? `${from} (replaces ${replaced}, ${placeOf(project, before)})` : from,
  };
}

/** After interpolation with what the file of the part knows; passwords and tokens stay unread. */
function shownValue({ files }: ComposeProject, { name, written, layer }: EffectivePart): string {
  if (name !== undefined && isSecretName(name)) return hidden;
  const variables = files.find(({ file }) => file === layer.file)?.variables;
  const text = (variables && expand(parseTemplate(written), variables)) ?? written;
  return secretValues(text, 0).length > 0 ? hidden : text;
}

function placeOf(project: ComposeProject, { layer, span }: EffectivePart): string {
  return placeLabel(project, layer.file, span);
}

/** What `env_file` sets: a later file wins, and `environment` wins over all of them. */
function envFileRows(project: ComposeProject, { layers }: ProjectService): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const layer of layers) {
    for (const { path, uri, text } of envFilesOf(project, layer)) {
      for (const { name, value, line } of parseDotenv(text).entries) {
        if (value === undefined) continue;
        const shown = isSecretName(name) || secretValues(value, 0).length > 0 ? codeCell(hidden) : codeCell(value);
        const from = `${uri ? uriLabel(project, uri) : path}:${line + 1}`;
        rows.set(name, { name: codeCell(name), value: shown, from });
      }
    }
  }
  return [...rows.values()];
}

function envFilesOf({ disk, files }: ComposeProject, layer: Service) {
  const variables = files.find(({ file }) => file === layer.file)?.variables;
  return itemsOf(layer.get('env_file')?.value).flatMap(({ value }) => {
    const mapping = asMapping(value);
    const path = valueIn(mapping ? entryAt(mapping, 'path')?.value : value, variables)?.text;
    const text = path && disk?.textOf(path, layer.file);
    return path && text ? [{ path, uri: disk?.uriOf(path, layer.file), text }] : [];
  });
}

function countOf(layers: readonly Service[], fromFiles: readonly Row[]): string {
  const files = new Set<unknown>(layers.map(({ file }) => file));
  for (const { from } of fromFiles) files.add(from.replace(/:\d+$/, ''));
  return files.size === 1 ? `${layers.length} services of this file` : `${files.size} files`;
}
