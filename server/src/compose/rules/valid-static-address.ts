import { defineRule } from '../../lint/rule';
import { keyValuesOf } from '../facts/key-values';
import { hasOwnIpam, isMadeElsewhere, type Pool, plainAddress, poolsOf, staticAddresses } from '../facts/networks';
import { entryAt } from '../facts/tree';
import { valueIn } from '../facts/value';
import type { ComposeProject } from '../project/project';
import { type IpAddress, ipAddress, isInside } from '../values/ip-addresses';

export default defineRule({
  id: 'compose/valid-static-address',
  category: 'correctness',
  severity: 'error',
  messages: {
    hasNoSubnet: 'Network `{network}` has no `subnet` of that family, and the engine refuses fixed addresses there.',
    isOutside: 'The address lies outside of {subnets}, the subnet of `{network}`, so the container does not start.',
    isReserved: 'The address is {what} of `{network}`, so the container does not start.',
  },
  on: {
    composeProject(project, ctx) {
      for (const { key, network, text, use, value } of staticAddresses(project, ['ipv4_address', 'ipv6_address'])) {
        const address = ipAddress(text);
        const pools = poolsIn(project, network);
        if (use.service.file !== project.here || !pools || address?.family !== (key === 'ipv4_address' ? 4 : 6))
          continue;
        const ranges = pools.flatMap(({ range }) => (range?.family === address.family ? [range] : []));
        const at = value.span;
        const home = pools.find(({ range }) => range && isInside(range, address));
        if (ranges.length === 0) ctx.report({ at, message: 'hasNoSubnet', data: { network } });
        else if (!home) {
          const subnets = pools
            .map(({ subnet }) => `\`${subnet?.text}\``)
            .join(', ')
            .slice(0, 80);
          ctx.report({ at, message: 'isOutside', data: { network, subnets } });
        } else {
          const what = reservation(home, address);
          if (what) ctx.report({ at, message: 'isReserved', data: { network, what } });
        }
      }
    },
  },
});

/** `undefined` where the subnets of a network are not all known. */
function poolsIn({ isWhole, objects }: ComposeProject, name: string): readonly Pool[] | undefined {
  const network = objects.networks.get(name);
  if (!network) return isWhole && name === 'default' ? [] : undefined;
  if (isMadeElsewhere(network) || hasOwnIpam(network)) return undefined;
  const pools = network.layers.flatMap(poolsOf);
  if (pools.some(({ range, subnet }) => subnet && !range)) return undefined;
  return isWhole || pools.some(({ range }) => range) ? pools : undefined;
}

/** What else has the address. */
function reservation({ mapping, range }: Pool, address: IpAddress): string | undefined {
  const bits = address.family === 4 ? 32 : 128;
  if (!range || range.prefix >= bits - 1) return undefined;
  if (address.value === range.first) return 'the address of the subnet itself';
  if (address.family === 4 && address.value === range.last) return 'the broadcast address';
  const text = plainAddress(valueIn(entryAt(mapping, 'gateway')?.value)?.text ?? '');
  const own = `${address.family}/${address.value}`;
  if (text === own) return 'the gateway';
  const aux = keyValuesOf(entryAt(mapping, 'aux_addresses')?.value).find(
    (each) => plainAddress(each.text ?? '') === own,
  );
  return aux && `kept for \`${aux.name}\` in \`aux_addresses\``;
}
