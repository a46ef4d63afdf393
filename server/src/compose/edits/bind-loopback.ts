import { type Edit, insert, replace } from '../../text/span';
import type { Port } from '../facts/ports';
import { entryAt } from '../facts/tree';
import { partOf, valueIn } from '../facts/value';
import { insertBefore } from './insert-entry';
import { isShared } from './removal-fix';

const loopback = '127.0.0.1';

/** Publishes a port on this machine alone; `undefined` where others share the text, or a variable holds the address. */
export function bindToLoopback(port: Port): readonly Edit[] | undefined {
  const { hostIp, item, mapping, published, service, value } = port;
  const { file } = service;
  if (isShared(file, item.span)) return undefined;
  if (mapping) {
    const address = entryAt(mapping, 'host_ip');
    const known = valueIn(address?.value);
    if (known) return known.hasVariable ? undefined : [replace(known.span, loopback)];
    const next = entryAt(mapping, 'published') ?? entryAt(mapping, 'target');
    const isOwn = next && mapping.entries.includes(next);
    return isOwn && !address ? [insertBefore(file, mapping, next, `host_ip: ${loopback}`)] : undefined;
  }
  if (!value || value.node.style === 'literal' || value.node.style === 'folded') return undefined;
  if (hostIp === undefined)
    return [insert(value.span.start, published === undefined ? `${loopback}::` : `${loopback}:`)];
  const end = value.written.startsWith('[') ? value.written.indexOf(']') + 1 : hostIp.length;
  return value.hasVariable ? undefined : [replace(partOf(value, 0, end), loopback)];
}
