import { KeptWith } from '../../lint/fact';
import type { Span } from '../../text/span';
import { resolve, withMerged } from '../model/lookup';
import type { Collection, Element, Mapping, Node, Sequence } from '../model/nodes';
import { partOf, type Value, valueIn } from './value';

/** `NAME: value` of a mapping, or `NAME=value` of a list: environment, labels, build arguments, sysctls … */
export interface KeyValue {
  readonly form: 'map' | 'list';
  readonly name: string;
  readonly nameSpan: Span;
  /** What stands behind the sign, without variables replaced; `undefined` where nothing does. */
  readonly written: string | undefined;
  /** After interpolation, as far as it is known. */
  readonly text: string | undefined;
  readonly valueSpan: Span | undefined;
  /** The scalar: of the value in a map, of the whole item in a list. */
  readonly value: Value | undefined;
  readonly element: Element;
  /** Where it stands, and the place in it. */
  readonly within: Collection;
  readonly index: number;
}

const kept = new KeptWith<Collection, readonly KeyValue[]>();

/** The pairs of a mapping or a list, those that merge keys bring in included; each name of a mapping comes once. */
export function keyValuesOf(node: Node | undefined): readonly KeyValue[] {
  const resolved = resolve(node);
  if (!resolved || resolved.kind === 'scalar') return [];
  const known = kept.get(resolved);
  if (known) return known;
  const pairs = resolved.kind === 'sequence' ? fromItems(resolved) : fromMapping(resolved);
  kept.set(resolved, pairs);
  return pairs;
}

function fromItems(within: Sequence): readonly KeyValue[] {
  return within.items.flatMap((_, index) => fromItem(within, index) ?? []);
}

function fromMapping(mapping: Mapping): readonly KeyValue[] {
  const found: KeyValue[] = [];
  const seen = new Set<string>();
  for (const within of withMerged(mapping)) {
    let index = -1;
    for (const element of within.entries) {
      index++;
      const { text: name, span: nameSpan } = element.key;
      const isNew = within === mapping || !seen.has(name);
      if (name === '' || name === '<<' || !isNew) continue;
      seen.add(name);
      const value = valueIn(element.value);
      const written = value?.written;
      const text = value?.text;
      const valueSpan = value?.span;
      found.push({ form: 'map', name, nameSpan, written, text, valueSpan, value, element, within, index });
    }
  }
  return found;
}

function fromItem(within: Sequence, index: number): KeyValue | undefined {
  const element = within.items[index];
  const value = valueIn(element?.value);
  if (!element || !value) return undefined;
  const { written: all } = value;
  const sign = all.indexOf('=');
  const name = sign < 0 ? all : all.slice(0, sign);
  const nameSpan = partOf(value, 0, name.length);
  const place = { form: 'list', name, nameSpan, value, element, within, index } as const;
  if (sign < 0) return { ...place, written: undefined, text: undefined, valueSpan: undefined };
  const known = value.text?.indexOf('=') ?? -1;
  return {
    ...place,
    written: all.slice(sign + 1),
    text: known < 0 ? undefined : value.text?.slice(known + 1),
    valueSpan: partOf(value, sign + 1, all.length),
  };
}
