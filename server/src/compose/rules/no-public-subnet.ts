import { defineRule } from '../../lint/rule';
import { driverOf, isMadeElsewhere, poolsOf } from '../facts/networks';
import { type Subnet, subnetOf } from '../values/ip-addresses';

/** Private, shared and link-local ranges, those for tests, and those for examples in texts. */
const free = `10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 169.254.0.0/16 198.18.0.0/15 192.0.2.0/24
  198.51.100.0/24 203.0.113.0/24 127.0.0.0/8`
  .split(/\s+/)
  .flatMap((text) => subnetOf(text) ?? []);

export default defineRule({
  id: 'compose/no-public-subnet',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isPublic: '`{text}` belongs to someone on the internet, whom no container of this host reaches any more.',
  },
  on: {
    composeProject({ here, objects }, ctx) {
      for (const network of objects.networks.values()) {
        if (isMadeElsewhere(network)) continue;
        if (network.layers.some((layer) => /^(?:mac|ip)vlan$/.test(driverOf(layer)?.text ?? ''))) continue;
        for (const { range, subnet } of network.layers.filter(({ file }) => file === here).flatMap(poolsOf)) {
          if (!subnet || range?.family !== 4 || isFree(range)) continue;
          ctx.report({ at: subnet.span, message: 'isPublic', data: { text: subnet.text ?? '' } });
        }
      }
    },
  },
});

function isFree({ first, last }: Subnet): boolean {
  return free.some((range) => range.first <= first && last <= range.last);
}
