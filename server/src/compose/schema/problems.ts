import { KeptWith } from '../../lint/fact';
import { type Span, span } from '../../text/span';
import { isPatched, type Value, valueIn } from '../facts/value';
import { lookup, resolve } from '../model/lookup';
import type { Alias, ComposeFile, Element, Entry, Mapping, Node, Scalar, Sequence } from '../model/nodes';
import { isFirstOnLine } from '../model/scan';
import type { Path } from '../path-at';
import {
  isOldTruthWord,
  readsAsInteger,
  readsAsNumber,
  readsAsTruth,
  type ScalarType,
  scalarType,
} from './scalar-type';
import { fileSpec, type Spec } from './table';

/** Something that the schema of Compose refuses. One cause is one problem: nothing below it is looked at. */
export type SchemaProblem =
  | UnknownKey
  | WrongType
  | EmptyKey
  | UnknownChoice
  | OldTruthWord
  | MissingKey
  | MixedForms
  | RepeatedItem
  | MissingSpace;

export interface UnknownKey {
  readonly kind: 'unknown-key';
  /** Where the mapping stands. */
  readonly path: Path;
  readonly spec: Spec;
  readonly mapping: Mapping;
  readonly index: number;
  readonly entry: Entry;
}

export interface WrongType {
  readonly kind: 'wrong-type';
  readonly path: Path;
  readonly spec: Spec;
  readonly node: Scalar | Mapping | Sequence;
  readonly found: ScalarType | 'mapping' | 'list';
  readonly element: Element | undefined;
  /** The key of the value, a scalar without its quotes, else where the value begins. */
  readonly at: Span;
}

/** A key without a value, where one is needed. */
export interface EmptyKey {
  readonly kind: 'empty-key';
  readonly path: Path;
  readonly spec: Spec;
  readonly mapping: Mapping;
  readonly index: number;
  readonly entry: Entry;
}

export interface UnknownChoice {
  readonly kind: 'unknown-choice';
  readonly path: Path;
  readonly spec: Spec;
  readonly value: Value;
  readonly text: string;
}

export interface OldTruthWord {
  readonly kind: 'old-truth-word';
  readonly path: Path;
  readonly value: Value;
}

export interface MissingKey {
  readonly kind: 'missing-key';
  readonly path: Path;
  readonly name: string;
  /** Absent where nothing is written. */
  readonly mapping: Mapping | undefined;
  readonly element: Element | undefined;
}

/** A list with items of the map form, where all must be `KEY=value` or all `KEY: value`. */
export interface MixedForms {
  readonly kind: 'mixed-forms';
  readonly path: Path;
  readonly list: Sequence;
  readonly element: Element | undefined;
  readonly at: Span;
}

export interface RepeatedItem {
  readonly kind: 'repeated-item';
  readonly path: Path;
  readonly list: Sequence;
  readonly index: number;
  readonly value: Value;
  readonly first: Value;
}

/** `key:value` without a blank, which YAML takes for one word. */
export interface MissingSpace {
  readonly kind: 'missing-space';
  readonly path: Path;
  readonly name: string;
  /** The name and its colon. */
  readonly at: Span;
}

const kept = new KeptWith<ComposeFile, readonly SchemaProblem[]>();

/** What the schema refuses in a file, found in one walk that all rules share. */
export function schemaProblems(file: ComposeFile): readonly SchemaProblem[] {
  const known = kept.get(file);
  if (known) return known;
  const found = walk(file);
  kept.set(file, found);
  return found;
}

/** The problems of one kind. */
export function problemsOf<K extends SchemaProblem['kind']>(
  file: ComposeFile,
  kind: K,
): readonly Extract<SchemaProblem, { kind: K }>[] {
  const all = schemaProblems(file);
  return all.length === 0 ? [] : all.filter((each): each is Extract<SchemaProblem, { kind: K }> => each.kind === kind);
}

/** What merges into what merges, and so on: more is no configuration but an attack on the reader. */
const deepestMerge = 100;

function walk({ documents, source }: ComposeFile): readonly SchemaProblem[] {
  const found: SchemaProblem[] = [];
  const seen = new Map<Node, Set<Spec>>();
  /** What holds the node in hand: an alias to one of them is a circle, which has a rule of its own. */
  const open = new Set<Node>();
  const seenMerged = new Map<Node, Set<Spec>>();
  let mergeDepth = 0;
  for (const { root } of documents) {
    if (resolve(root)?.kind === 'mapping') value(root, fileSpec(), undefined, undefined);
  }
  return found;

  function value(node: Node | undefined, spec: Spec, path: Steps | undefined, element: Element | undefined): void {
    const resolved = resolve(node);
    if (!resolved || open.has(resolved) || spec.types === '' || isPatched(resolved) || isSeen(resolved, spec, seen))
      return;
    if (resolved.anchor !== undefined) open.add(resolved);
    if (resolved.kind === 'mapping') mappingAt(resolved, spec, path, element);
    else if (resolved.kind === 'sequence') listAt(resolved, spec, path, element);
    else scalarAt(resolved, spec, path, element);
    if (resolved.anchor !== undefined) open.delete(resolved);
  }

  function mappingAt(mapping: Mapping, spec: Spec, path: Steps | undefined, element: Element | undefined): void {
    if (!spec.types.includes('m')) {
      found.push({
        kind: 'wrong-type',
        path: pathOf(path),
        spec,
        node: mapping,
        found: 'mapping',
        element,
        at: firstLine(placeOf(mapping, element)),
      });
      return;
    }
    entriesOf(mapping, spec, path);
    for (const name of spec.required) {
      if (!lookup(mapping, name)) found.push({ kind: 'missing-key', path: pathOf(path), name, mapping, element });
    }
  }

  function entriesOf(mapping: Mapping, spec: Spec, path: Steps | undefined): void {
    let index = -1;
    for (const entry of mapping.entries) {
      index++;
      const name = entry.key.text;
      if (entry.colon === undefined) missingSpace(name, entry.key.span.start, spec, path);
      // A key over several lines is no key but a line without its colon.
      const { start, end } = entry.key.span;
      const isBroken =
        entry.colon === undefined || (end - start !== name.length && /[\r\n]/.test(source.text.slice(start, end)));
      if (isBroken || name === '' || name.startsWith('x-')) continue;
      if (name === '<<') {
        merged(entry.value, spec, path);
        continue;
      }
      const below = spec.keys ? spec.keys.get(name) : spec.each;
      if (!below && spec.keys) found.push({ kind: 'unknown-key', path: pathOf(path), spec, mapping, index, entry });
      if (!below || below.types === '') continue;
      const inside = { outer: path, step: name };
      if (!isEmpty(entry.value)) value(entry.value, below, inside, entry);
      else if (!below.types.includes('0')) {
        found.push({ kind: 'empty-key', path: pathOf(inside), spec: below, mapping, index, entry });
      }
    }
  }

  /** What `<<` brings in may lack what the mapping around it has, so it is seen apart from whole values. */
  function merged(node: Node | undefined, spec: Spec, path: Steps | undefined): void {
    if (mergeDepth >= deepestMerge) return;
    mergeDepth++;
    const resolved = resolve(node);
    const sources = resolved?.kind === 'sequence' ? resolved.items.map((item) => item.value) : [resolved];
    for (const each of sources) {
      const source = resolve(each);
      if (source?.kind === 'mapping' && !isSeen(source, spec, seenMerged)) entriesOf(source, spec, path);
    }
    mergeDepth--;
  }

  function listAt(list: Sequence, spec: Spec, path: Steps | undefined, element: Element | undefined): void {
    const { items } = spec;
    if (!spec.types.includes('l') || !items) {
      found.push({
        kind: 'wrong-type',
        path: pathOf(path),
        spec,
        node: list,
        found: 'list',
        element,
        at: firstLine(placeOf(list, element)),
      });
      return;
    }
    const mixed = spec.types.includes('m')
      ? list.items.find(({ value: item }) => resolve(item)?.kind === 'mapping')
      : undefined;
    if (mixed?.value) {
      const first = resolve(mixed.value);
      const at = first?.kind === 'mapping' ? (first.entries[0]?.key.span ?? mixed.span) : mixed.span;
      found.push({ kind: 'mixed-forms', path: pathOf(path), list, element, at });
      return;
    }
    list.items.forEach((item, index) => {
      if (!isEmpty(item.value)) value(item.value, items, { outer: path, step: index }, item);
    });
    if (spec.isUnique) repeats(list, path);
  }

  function repeats(list: Sequence, path: Steps | undefined): void {
    const firsts = new Map<string, Value>();
    list.items.forEach((item, index) => {
      const each = item.value?.kind === 'alias' ? undefined : valueIn(item.value);
      if (!each || each.written === '') return;
      const first = firsts.get(each.written);
      if (first) found.push({ kind: 'repeated-item', path: pathOf(path), list, index, value: each, first });
      else firsts.set(each.written, each);
    });
  }

  function scalarAt(scalar: Scalar, spec: Spec, path: Steps | undefined, element: Element | undefined): void {
    const written = valueIn(scalar);
    const type = scalarType(scalar);
    if (!written || type === undefined || type === 'null') return;
    const isFree = written.hasVariable && /[sntib]/.test(spec.types);
    if (!isFree && !fits(scalar.text, type, spec.types)) {
      if (isHalfTyped(scalar, spec)) missingSpace(scalar.text, scalar.span.start, spec, path);
      else {
        found.push({
          kind: 'wrong-type',
          path: pathOf(path),
          spec,
          node: scalar,
          found: type,
          element,
          at: firstLine(written.span),
        });
      }
      return;
    }
    if (spec.types.includes('t') && scalar.style === 'plain' && isOldTruthWord(scalar.text)) {
      found.push({ kind: 'old-truth-word', path: pathOf(path), value: written });
    }
    const { text } = written;
    if (spec.choices.length > 0 && text !== undefined && !spec.choices.includes(text)) {
      found.push({ kind: 'unknown-choice', path: pathOf(path), spec, value: written, text });
    }
  }

  function firstLine({ start, end }: Span): Span {
    return span(start, Math.min(end, source.lineSpan(source.lineAt(start)).end));
  }

  function missingSpace(text: string, start: number, spec: Spec, path: Steps | undefined): void {
    const name = /^[\w.-]+(?=:\S)/.exec(text)?.[0];
    if (name === undefined || !spec.keys?.has(name)) return;
    found.push({ kind: 'missing-space', path: pathOf(path), name, at: span(start, start + name.length + 1) });
  }

  /** A word below its key, where a mapping belongs, is the beginning of a key. */
  function isHalfTyped({ span: at, style, text }: Scalar, spec: Spec): boolean {
    const isFirst = isFirstOnLine(source.text, at.start);
    return isFirst && style === 'plain' && spec.types.includes('m') && /^[\w.-]*$|^[\w.-]+:\S/.test(text);
  }
}

/** A path that is only written out where something is found. */
interface Steps {
  readonly outer: Steps | undefined;
  readonly step: string | number;
}

function pathOf(steps: Steps | undefined): Path {
  const path: (string | number)[] = [];
  for (let at = steps; at; at = at.outer) path.push(at.step);
  return path.reverse();
}

/** Aliases lead to an anchored node many times, and may lead into themselves. */
function isSeen(node: Exclude<Node, Alias>, spec: Spec, seen: Map<Node, Set<Spec>>): boolean {
  if (node.anchor === undefined) return false;
  const specs = seen.get(node) ?? new Set();
  if (specs.has(spec)) return true;
  specs.add(spec);
  seen.set(node, specs);
  return false;
}

function isEmpty(node: Node | undefined): boolean {
  if (!node) return true;
  const resolved = resolve(node);
  if (resolved?.kind !== 'scalar' || resolved.style !== 'plain' || resolved.tag !== undefined) return false;
  return scalarType(resolved) === 'null';
}

function fits(text: string, type: ScalarType, types: string): boolean {
  switch (type) {
    case 'text':
      return (
        types.includes('s') ||
        (types.includes('t') && readsAsTruth(text)) ||
        (types.includes('d') && readsAsNumber(text)) ||
        (types.includes('w') && readsAsInteger(text))
      );
    case 'truth':
      return /[bt]/.test(types);
    case 'integer':
      return /[ni]/.test(types);
    default:
      return types.includes('n') || (types.includes('i') && Number.isInteger(Number(text)));
  }
}

function placeOf(node: Mapping | Sequence, element: Element | undefined): Span {
  if (element?.kind === 'entry') return element.key.span;
  const first = node.kind === 'mapping' ? node.entries[0]?.key.span : node.items[0]?.value?.span;
  return first ?? node.span;
}
