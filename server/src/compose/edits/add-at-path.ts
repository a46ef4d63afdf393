import { type Edit, insert, replace } from '../../text/span';
import { lookup } from '../model/lookup';
import type { Mapping, Service } from '../model/nodes';
import { addServiceKeys } from './add-service-keys';
import { indentOf, insertAfter } from './declare-object';
import { isShared } from './removal-fix';

/** Keys that hold one another, the last one with a value. */
type Nested = readonly [keys: readonly string[], value: string];

/**
 * Writes a value at a path of keys below a service, in the mappings that are there; `undefined` where one of them is
 * shared, brought in from elsewhere, or still empty.
 */
export function addAtPath(service: Service, path: readonly string[], value: string): readonly Edit[] | undefined {
  const { file, mapping: root } = service;
  let mapping = root;
  let depth = 0;
  for (; mapping && depth < path.length; depth++) {
    const next = entryOf(mapping, path[depth] ?? '');
    if (next === 'foreign') return undefined;
    if (!next) break;
    mapping = next;
  }
  const rest = path.slice(depth);
  if (!mapping || rest.length === 0) return undefined;
  if (mapping === root)
    return addServiceKeys(service, mapping.flow ? [inBraces([rest, value])] : inLines([rest, value]));
  if (isShared(file, mapping.span)) return undefined;
  const last = mapping.entries.at(-1);
  if (mapping.flow) {
    const text = inBraces([rest, value]);
    return [last ? insert(last.span.end, `, ${text}`) : replace(mapping.span, `{ ${text} }`)];
  }
  const indent = indentOf(file, mapping);
  const lines = inLines([rest, value]).map((line) => indent + line);
  return last ? [insertAfter(file, last.span.end, lines)] : undefined;
}

/** The mapping behind a key; `foreign` where the key is there but holds no mapping of its own. */
function entryOf(mapping: Mapping, key: string): Mapping | 'foreign' | undefined {
  const entry = mapping.entries.find((each) => each.key.text === key);
  if (!entry) return lookup(mapping, key) ? 'foreign' : undefined;
  const { value } = entry;
  return value?.kind === 'mapping' && value.tag === undefined && value.anchor === undefined ? value : 'foreign';
}

function inLines([keys, value]: Nested): readonly string[] {
  return keys.map((key, depth) => `${'  '.repeat(depth)}${key}:${depth === keys.length - 1 ? ` ${value}` : ''}`);
}

function inBraces([keys, value]: Nested): string {
  const [first = '', ...rest] = keys;
  return rest.length === 0 ? `${first}: ${value}` : `${first}: { ${inBraces([rest, value])} }`;
}
