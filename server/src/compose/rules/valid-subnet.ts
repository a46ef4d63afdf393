import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { driverOf, hasOwnIpam, isMadeElsewhere, type Pool, poolsOf } from '../facts/networks';
import type { TopLevelObject } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { type Value, valueIn } from '../facts/value';
import type { ComposeProject } from '../project/project';
import { ipAddress, ipv4Text, isInside, type Subnet, subnetOf } from '../values/ip-addresses';

type Placed = Pool & { readonly network: TopLevelObject; readonly range: Subnet; readonly subnet: Value };

export default defineRule({
  id: 'compose/valid-subnet',
  category: 'correctness',
  severity: 'error',
  messages: {
    isNoSubnet: '`{text}` is no subnet such as `172.31.0.0/24`, so the network cannot be made.',
    hasHostBits: '`{text}` is no first address of a subnet of that size, so the network cannot be made.',
    isOutside: '`{key}` lies outside of the subnet `{subnet}`, so the network cannot be made.',
    doesOverlap: 'The subnet overlaps the one of `{other}`, so the second of the two networks cannot be made.',
  },
  fixes: { mask: { title: 'Replace it with `{text}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { mapping, range, subnet } of poolsHere(project)) {
        const text = subnet?.text ?? '';
        const whole = subnet && range?.hasHostBits ? masked(range, subnet) : [];
        if (subnet && text !== '' && !range) ctx.report({ at: subnet.span, message: 'isNoSubnet', data: { text } });
        if (subnet && range?.hasHostBits) {
          ctx.report({ at: subnet.span, message: 'hasHostBits', data: { text }, fixes: whole });
        }
        const part = valueIn(entryAt(mapping, 'ip_range')?.value);
        const partRange = subnetOf(part?.text ?? '');
        if (part?.text && !partRange) ctx.report({ at: part.span, message: 'isNoSubnet', data: { text: part.text } });
        const gateway = valueIn(entryAt(mapping, 'gateway')?.value);
        const door = ipAddress(gateway?.text ?? '');
        if (!range) continue;
        const isPartOut =
          partRange &&
          !(range.family === partRange.family && range.first <= partRange.first && partRange.last <= range.last);
        if (part && isPartOut)
          ctx.report({ at: part.span, message: 'isOutside', data: { key: 'ip_range', subnet: text } });
        if (gateway && door && !isInside(range, door)) {
          ctx.report({ at: gateway.span, message: 'isOutside', data: { key: 'gateway', subnet: text } });
        }
      }
      for (const [later, earlier] of overlaps(project)) {
        if (later.network.file !== project.here) continue;
        ctx.report({ at: later.subnet.span, message: 'doesOverlap', data: { other: earlier.network.name } });
      }
    },
  },
});

function poolsHere({ here, objects }: ComposeProject): readonly Pool[] {
  return [...objects.networks.values()]
    .filter((network) => !isMadeElsewhere(network) && !hasOwnIpam(network))
    .flatMap(({ layers }) => layers.filter(({ file }) => file === here).flatMap(poolsOf));
}

function masked({ first, prefix }: Subnet, subnet: Value): readonly Fix<'mask'>[] {
  const address = ipv4Text({ family: subnet.written.includes(':') ? 6 : 4, value: first });
  if (address === undefined || subnet.hasVariable) return [];
  const text = `${address}/${prefix}`;
  return [{ title: 'mask', data: { text }, edits: () => [replace(subnet.span, text)] }];
}

/** Pairs of networks of one engine with common addresses; of each the one that comes later in the file first. */
function overlaps({ objects }: ComposeProject): readonly (readonly [Placed, Placed])[] {
  const all = [...objects.networks.values()]
    .filter((network) => !isMadeElsewhere(network) && !hasOwnIpam(network))
    .filter(({ layers }) => !layers.some((layer) => driverOf(layer)?.text === 'overlay'))
    .flatMap(({ layers }) => layers.flatMap((network) => poolsOf(network).map((pool) => ({ ...pool, network }))))
    .filter((pool): pool is Placed => pool.range !== undefined && pool.subnet !== undefined);
  if (all.length < 2) return [];
  const order = new Map(all.map((pool, index) => [pool, index]));
  const sorted = [...all].sort((a, b) =>
    a.range.family !== b.range.family
      ? a.range.family - b.range.family
      : a.range.first < b.range.first
        ? -1
        : a.range.first > b.range.first
          ? 1
          : 0,
  );
  const found: (readonly [Placed, Placed])[] = [];
  let widest: Placed | undefined;
  for (const pool of sorted) {
    const meets = widest && widest.range.family === pool.range.family && pool.range.first <= widest.range.last;
    if (widest && meets && widest.network.name !== pool.network.name) {
      const isLater = (order.get(pool) ?? 0) > (order.get(widest) ?? 0);
      found.push(isLater ? [pool, widest] : [widest, pool]);
    }
    if (!widest || !meets || pool.range.last > widest.range.last) widest = pool;
  }
  return found;
}
