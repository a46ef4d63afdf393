import { KeptWith } from '../../lint/fact';
import { type Span, span } from '../../text/span';
import type { Service } from '../model/nodes';
import { itemsOf } from './tree';
import { isPatched, partOf, type Value, valueIn } from './value';

/** One entry of a service's `tmpfs`: `PATH[:OPTION,…]`, taken apart after interpolation. */
export interface Tmpfs {
  readonly value: Value;
  readonly target: string;
  readonly targetSpan: Span;
  readonly options: readonly TmpfsOption[];
}

export interface TmpfsOption {
  readonly text: string;
  readonly span: Span;
}

const kept = new KeptWith<Service, readonly Tmpfs[]>();

/** Entries with unknown variables are left out, and so are those that are still being typed. */
export function tmpfsOf(service: Service): readonly Tmpfs[] {
  const known = kept.get(service) ?? tmpfsIn(service);
  kept.set(service, known);
  return known;
}

function tmpfsIn(service: Service): readonly Tmpfs[] {
  const node = service.get('tmpfs')?.value;
  if (isPatched(node)) return [];
  return itemsOf(node).flatMap((item): Tmpfs | [] => {
    const value = valueIn(item.value);
    if (value?.text === undefined || value.written === '') return [];
    const [target = '', ...rest] = value.text.split(':');
    const isWritten = value.text === value.written;
    const place = (start: number, end: number) =>
      isWritten ? partOf(value, start, end) : span(value.span.start, value.span.end);
    let start = target.length + 1;
    const options = rest.length === 0 ? [] : rest.join(':').split(',');
    return {
      value,
      target,
      targetSpan: place(0, target.length),
      options: options.map((text) => {
        const option = { text, span: place(start, start + text.length) };
        start += text.length + 1;
        return option;
      }),
    };
  });
}
