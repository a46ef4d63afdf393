import { type Edit, remove, replace, span } from '../../text/span';
import type { ComposeFile, Entry, Service } from '../model/nodes';
import { removal } from '../removal';
import { code, listed } from './layout';
import { offer } from './offer';
import {
  freeAnchor,
  freeTopKey,
  insertAboveServices,
  isBlockService,
  isPlainPiece,
  relativeLines,
  servicesEntry,
  withComment,
} from './pieces';
import { isOnKey, type Refactor, serviceEntryIn } from './selected';

/** A value that several services repeat, as one block with an anchor that all of them name. */
export const shareValue: Refactor = (selected) => {
  const { file, services: touched, span: selection, steps } = selected;
  const key = steps[2]?.element.kind === 'entry' ? steps[2].element.key.text : '';
  const place = key === '' ? undefined : serviceEntryIn(selected, key);
  const services = servicesEntry(file);
  if (!place || !services || touched.length !== 1 || !isOnKey(place.entry, selection)) return [];
  const lines = valueLines(file, place.entry);
  if (!lines) return [];
  const users = file.services.filter(isBlockService).flatMap((service): Sharing | [] => {
    const entry = service.mapping?.entries.find((each) => each.key.text === key);
    return entry && isSame(valueLines(file, entry), lines) ? { service, entry } : [];
  });
  if (users.length < 2 || !users.some(({ entry }) => entry === place.entry)) return [];
  const anchor = freeAnchor(file, key);
  const block = freeTopKey(file, `x-${anchor}`);
  const isBlock = place.entry.value?.kind !== 'scalar' && !isInBrackets(place.entry);
  const written = isBlock
    ? [`${block}: &${anchor}`, ...lines.map((line) => (line === '' ? '' : `  ${line}`))]
    : [`${block}: &${anchor} ${lines[0]}`];
  const edits = [
    insertAboveServices(file, services, written),
    ...users.map(({ entry }) => replace(span((entry.colon ?? 0) + 1, entry.value?.span.end ?? 0), ` *${anchor}`)),
  ];
  const title = `Share ${code(key)} of ${listed(users.map(({ service }) => service.name))} as ${code(block)}`;
  return offer(file, title, 'refactor.extract', edits);
};

/** What the selected services have in common, as one block that all of them merge. */
export const shareKeys: Refactor = ({ file, services: touched }) => {
  const services = servicesEntry(file);
  const [first, ...others] = touched;
  if (!services || !first?.mapping || others.length === 0 || !touched.every(isBlockService)) return [];
  if (touched.some(({ mapping }) => mapping?.entries.some(({ key }) => key.text === '<<'))) return [];
  const common = first.mapping.entries.flatMap((entry): CommonKey | [] => {
    const lines = entryLines(file, entry);
    const isCommon = others.every(({ mapping }) => {
      const other = mapping?.entries.find(({ key }) => key.text === entry.key.text);
      return other !== undefined && isSame(entryLines(file, other), lines);
    });
    return lines && isCommon ? { key: entry.key.text, lines } : [];
  });
  if (common.length === 0) return [];
  const anchor = freeAnchor(file, 'common');
  const block = freeTopKey(file, `x-${anchor}`);
  const below = common.flatMap(({ lines }) => lines.map((line) => (line === '' ? '' : `  ${line}`)));
  const merging = touched.map((service) => mergingEdits(service, new Set(common.map(({ key }) => key)), anchor));
  if (merging.some((edits) => !edits)) return [];
  const edits = [
    insertAboveServices(file, services, [`${block}: &${anchor}`, ...below]),
    ...merging.flatMap((each) => each ?? []),
  ];
  const title = `Share ${listed(common.map(({ key }) => key))} of ${listed(touched.map(({ name }) => name))} as ${code(block)}`;
  return offer(file, title, 'refactor.extract', edits);
};

interface Sharing {
  readonly service: Service;
  readonly entry: Entry;
}

interface CommonKey {
  readonly key: string;
  readonly lines: readonly string[];
}

/** The merge key takes the place of the first common key, and the others go. */
function mergingEdits(
  { file, mapping }: Service,
  keys: ReadonlySet<string>,
  anchor: string,
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [index, entry] of (mapping?.entries ?? []).entries()) {
    if (!mapping || !keys.has(entry.key.text)) continue;
    if (edits.length === 0) {
      edits.push(replace(withComment(file, entry.span), `<<: *${anchor}`));
      continue;
    }
    const lines = removal(file.source, mapping, index);
    if (!lines) return undefined;
    edits.push(remove(lines));
  }
  return edits;
}

/** The lines of a list or mapping that says it all by itself. */
function valueLines(file: ComposeFile, entry: Entry): readonly string[] | undefined {
  const { value, colon } = entry;
  if (colon === undefined || (value?.kind !== 'mapping' && value?.kind !== 'sequence')) return undefined;
  if (value.tag !== undefined || value.anchor !== undefined || !isPlainPiece(file, value.span)) return undefined;
  const lines = relativeLines(file, value.span);
  return value.flow && lines && lines.length > 1 ? undefined : lines;
}

function entryLines(file: ComposeFile, entry: Entry): readonly string[] | undefined {
  if (entry.colon === undefined || !isPlainPiece(file, entry.span)) return undefined;
  if (entry.value && entry.value.kind !== 'alias' && entry.value.tag !== undefined) return undefined;
  return relativeLines(file, withComment(file, entry.span));
}

function isInBrackets({ value }: Entry): boolean {
  return (value?.kind === 'mapping' || value?.kind === 'sequence') && value.flow;
}

function isSame(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((line, index) => line === b[index]);
}
