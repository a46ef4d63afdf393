import { fact } from '../../lint/fact';
import type { Span } from '../../text/span';
import { resolve } from '../model/lookup';
import type { Item, Mapping, Sequence, Service } from '../model/nodes';
import { portMapping } from '../values/ports';
import { entryAt } from './tree';
import { type Value, valueIn } from './value';

/** One item of `ports`. Ports stay texts: ranges are allowed. Unknown parts are `undefined`, see `isKnown`. */
export interface Port {
  readonly service: Service;
  readonly form: 'short' | 'long';
  readonly item: Item;
  readonly within: Sequence;
  readonly index: number;
  /** The short text without quotes, or the long mapping. */
  readonly span: Span;
  /** The short form's text. */
  readonly value: Value | undefined;
  /** The long form's mapping. */
  readonly mapping: Mapping | undefined;
  /** All parts are known and make sense. */
  readonly isKnown: boolean;
  readonly hostIp: string | undefined;
  /** Absent where the engine chooses one. */
  readonly published: string | undefined;
  readonly target: string | undefined;
  readonly protocol: string;
  readonly mode: string | undefined;
}

/** The items of a service's `ports`, as far as they are written there. */
export const portsOf = fact<Service, readonly Port[]>((service) => {
  const within = resolve(service.get('ports')?.value);
  if (within?.kind !== 'sequence') return [];
  return within.items.flatMap((item, index): Port | [] => {
    const node = resolve(item.value);
    if (node?.kind === 'mapping') return longPort(node, service, item, within, index);
    const value = valueIn(node);
    return value ? shortPort(value, service, item, within, index) : [];
  });
});

function shortPort(value: Value, service: Service, item: Item, within: Sequence, index: number): Port {
  const parts = value.text === undefined ? undefined : portMapping(value.text);
  return {
    service,
    form: 'short',
    item,
    within,
    index,
    span: value.span,
    value,
    mapping: undefined,
    isKnown: parts !== undefined,
    hostIp: parts?.hostIp,
    published: parts?.published,
    target: parts?.target,
    protocol: parts?.protocol ?? 'tcp',
    mode: undefined,
  };
}

function longPort(mapping: Mapping, service: Service, item: Item, within: Sequence, index: number): Port {
  let isKnown = true;
  const textOf = (key: string) => {
    const entry = entryAt(mapping, key);
    const text = valueIn(entry?.value)?.text;
    if (entry && text === undefined && key !== 'mode') isKnown = false;
    return text;
  };
  const target = textOf('target');
  const hostIp = textOf('host_ip');
  const published = textOf('published');
  const protocol = textOf('protocol') ?? 'tcp';
  const mode = textOf('mode');
  return {
    service,
    form: 'long',
    item,
    within,
    index,
    span: mapping.span,
    value: undefined,
    mapping,
    isKnown: isKnown && target !== undefined,
    hostIp,
    published,
    target,
    protocol,
    mode,
  };
}
