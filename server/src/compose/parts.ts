import type { Part } from '../analysis/language';
import { hashOf } from '../text/hash';
import type { Service } from './model/nodes';

/**
 * The services as parts that may be looked at once as long as they stay the same. A service that takes something from
 * elsewhere in the file depends on all of it; rules that look beyond their service say `readsWholeFile`.
 */
export function servicePart({ name, span, file }: Service, hashOfFile: () => number): Part {
  const text = file.source.slice(span);
  const reach = /[*&]|<</.test(text) ? hashOfFile() : '';
  return { key: `${name} ${hashOf(text)} ${reach}`, ...span };
}
