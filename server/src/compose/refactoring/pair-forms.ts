import { type Edit, replace, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import type { ComposeFile, Entry, Mapping, Scalar, Sequence } from '../model/nodes';
import type { Path } from '../path-at';
import { keyOf } from '../schema/place';
import { scalarType } from '../schema/scalar-type';
import { specAt } from '../schema/table';
import { bareNumber } from '../values/bare-numbers';
import { code, columnOf, isInOneLine } from './layout';
import { offer } from './offer';
import { entriesIn, type Refactor } from './selected';
import { blockLines, flowText, textScalar } from './yaml-text';

/** Keys that hold `NAME=value` or `NAME: value`. */
const pairKeys: ReadonlySet<string> = new Set(['annotations', 'args', 'environment', 'labels', 'sysctls']);

interface Pair {
  readonly name: string;
  /** `undefined` where the value comes from elsewhere. */
  readonly text: string | undefined;
}

/** A list of `NAME=value` as a mapping, and back. */
export const changePairs: Refactor = (selected) => {
  const { file } = selected;
  const [place] = entriesIn(selected, holdsPairs);
  const { value, key } = place?.entry ?? {};
  if (!place || !value || !key || value.kind === 'alias' || value.kind === 'scalar') return [];
  if (value.anchor !== undefined || value.tag !== undefined || isShared(file, value.span)) return [];
  const [title, edits] =
    value.kind === 'sequence'
      ? [`Write ${code(key.text)} as a mapping`, toMapping(file, place.entry, value)]
      : [`Write ${code(key.text)} as a list`, toList(file, value, key.text)];
  return offer(file, title, 'refactor.rewrite', edits);
};

/** Below a key that Compose does not know, or one you choose, a list and a mapping are two things. */
function holdsPairs(path: Path): boolean {
  const { types = '', each } = (pairKeys.has(keyOf(path)) && specAt(path)) || {};
  return each !== undefined && types.includes('m') && types.includes('l');
}

function toMapping(file: ComposeFile, { key }: Entry, list: Sequence): readonly Edit[] | undefined {
  const pairs = list.items.map(({ value }) => (value?.kind === 'scalar' ? pairIn(file, value, key.text) : undefined));
  const known = pairs.filter((pair) => pair !== undefined);
  const names = new Set(known.map(({ name }) => name));
  if (known.length === 0 || known.length < pairs.length || names.size < known.length) return undefined;
  const written = (pair: Pair, isInBrackets: boolean) =>
    [textScalar(pair.name, isInBrackets), pair.text === undefined ? '' : textScalar(pair.text, isInBrackets)] as const;
  if (list.flow) return [replace(list.span, flowText({ fields: known.map((pair) => written(pair, true)) }))];
  return list.items.flatMap(({ span: item, value }, index): Edit[] => {
    const pair = known[index];
    if (!pair || !value) return [];
    // Items may stand right below the key, entries may not.
    const extra = columnOf(file, item.start) > columnOf(file, key.span.start) ? '' : '  ';
    return [replace(span(item.start, value.span.end), extra + blockLines({ fields: [written(pair, false)] }).join(''))];
  });
}

function pairIn(file: ComposeFile, node: Scalar, key: string): Pair | undefined {
  if (node.anchor !== undefined || node.tag !== undefined || !isInOneLine(file, node.span)) return undefined;
  const sign = node.text.indexOf('=');
  const name = sign < 0 ? node.text : node.text.slice(0, sign);
  // In a mapping, variables of names are not replaced.
  if (!/^[\w.\-/]+$/.test(name)) return undefined;
  return { name, text: sign < 0 ? absentText(key) : node.text.slice(sign + 1) };
}

/** What a name without a value comes to: labels are then empty, other values are taken from outside. */
function absentText(key: string): string | undefined {
  return key === 'labels' || key === 'annotations' ? '' : undefined;
}

function toList(file: ComposeFile, mapping: Mapping, key: string): readonly Edit[] | undefined {
  const items = mapping.entries.map((entry) => itemOf(file, entry, key));
  const known = items.filter((item) => item !== undefined);
  if (known.length === 0 || known.length < items.length) return undefined;
  if (mapping.flow) return [replace(mapping.span, flowText(known.map((text) => textScalar(text, true))))];
  return mapping.entries.map(({ span: at }, index) => replace(at, `- ${textScalar(known[index] ?? '')}`));
}

function itemOf(file: ComposeFile, { colon, key, value, span: at }: Entry, wanted: string): string | undefined {
  if (colon === undefined || !/^[\w.\-/]+$/.test(key.text)) return undefined;
  const name = key.text;
  const absent = absentText(wanted) === undefined ? name : `${name}=`;
  if (!value) return absent;
  if (value.kind !== 'scalar' || value.anchor !== undefined || value.tag !== undefined) return undefined;
  if (!isInOneLine(file, at) || value.style === 'literal' || value.style === 'folded') return undefined;
  const type = scalarType(value);
  if (type === 'null') return absent;
  if (type === 'truth' && value.text !== value.text.toLowerCase()) return undefined;
  const isText = value.style !== 'plain' || type === 'truth';
  if (!isText && (bareNumber(value.text) !== undefined || /^[-+.\d]*\.(?:inf|nan)$/i.test(value.text)))
    return undefined;
  return `${name}=${value.text}`;
}
