import { fact } from '../../lint/fact';
import type { Span } from '../../text/span';
import { resolve } from '../model/lookup';
import type { Item, Mapping, Sequence, Service } from '../model/nodes';
import { shortMount } from '../values/mounts';
import { entryAt } from './tree';
import { partOf, type Value, valueIn } from './value';

/** One item of a service's `volumes`. Parts with unknown variables are `undefined`. */
export interface Mount {
  readonly service: Service;
  readonly form: 'short' | 'long';
  readonly item: Item;
  readonly within: Sequence;
  readonly index: number;
  /** The short text without quotes, or the long mapping. */
  readonly span: Span;
  readonly value: Value | undefined;
  readonly mapping: Mapping | undefined;
  /** `undefined` where a variable or an unfinished text leaves it open. */
  readonly kind: 'anonymous' | 'volume' | 'bind' | 'tmpfs' | 'image' | 'npipe' | 'cluster' | undefined;
  readonly source: string | undefined;
  /** The place of the source's text; of the whole mount where it cannot be told apart. */
  readonly sourceSpan: Span;
  readonly target: string | undefined;
  readonly targetSpan: Span;
  /** The short form's options, as written. */
  readonly options: readonly string[];
  readonly isReadOnly: boolean;
}

const longKinds = ['volume', 'bind', 'tmpfs', 'image', 'npipe', 'cluster'] as const;

/** The items of a service's `volumes`, as far as they are written there. */
export const mountsOf = fact<Service, readonly Mount[]>((service) => {
  const within = resolve(service.get('volumes')?.value);
  if (within?.kind !== 'sequence') return [];
  return within.items.flatMap((item, index): Mount | [] => {
    const node = resolve(item.value);
    if (node?.kind === 'mapping') return longMount(node, service, item, within, index);
    const value = valueIn(node);
    return value ? shortMountOf(value, service, item, within, index) : [];
  });
});

function shortMountOf(value: Value, service: Service, item: Item, within: Sequence, index: number): Mount {
  const parts = value.text === undefined ? undefined : shortMount(value.text);
  const source = parts?.source;
  const target = parts?.target;
  const options = parts?.options ?? [];
  const isWritten = value.text === value.written;
  const targetStart = source === undefined ? 0 : source.length + 1;
  return {
    service,
    form: 'short',
    item,
    within,
    index,
    span: value.span,
    value,
    mapping: undefined,
    kind: parts?.kind === 'named' ? 'volume' : parts?.kind,
    source,
    sourceSpan: isWritten && source !== undefined ? partOf(value, 0, source.length) : value.span,
    target,
    targetSpan:
      isWritten && target !== undefined ? partOf(value, targetStart, targetStart + target.length) : value.span,
    options,
    isReadOnly: options.includes('ro'),
  };
}

function longMount(mapping: Mapping, service: Service, item: Item, within: Sequence, index: number): Mount {
  const valueAt = (key: string) => valueIn(entryAt(mapping, key)?.value);
  const [source, target] = [valueAt('source'), valueAt('target')];
  const type = valueAt('type')?.text;
  return {
    service,
    form: 'long',
    item,
    within,
    index,
    span: mapping.span,
    value: undefined,
    mapping,
    kind: longKinds.find((kind) => kind === type),
    source: source?.text,
    sourceSpan: source?.span ?? mapping.span,
    target: target?.text,
    targetSpan: target?.span ?? mapping.span,
    options: [],
    isReadOnly: valueAt('read_only')?.text === 'true',
  };
}
