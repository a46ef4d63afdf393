import { defineRule } from '../../lint/rule';
import { plainAddress, type StaticAddress, staticAddresses } from '../facts/networks';
import { areAlternatives } from '../facts/profiles';
import { replicasOf } from '../facts/replicas';

export default defineRule({
  id: 'compose/no-duplicate-static-address',
  category: 'correctness',
  severity: 'error',
  messages: {
    isTaken: '`{owner}` already has this address in `{network}`, so the second container does not start.',
    isShared: 'All {count} containers of `{service}` want this address in `{network}`; only the first one gets it.',
  },
  on: {
    composeProject(project, ctx) {
      const taken = new Map<string, StaticAddress>();
      for (const claim of staticAddresses(project, ['ipv4_address', 'ipv6_address', 'mac_address'])) {
        const { key, network, service, text, use, value } = claim;
        const id = `${network}|${key}|${plainAddress(text)}`;
        const other = taken.get(id);
        const isHere = use.service.file === project.here;
        const count = replicasOf(service)?.count ?? 1;
        if (other && other.service !== service) {
          const later = isHere ? claim : other;
          const first = isHere ? other : claim;
          const isSame = other.value.span === value.span;
          const at = isSame ? service.layers.at(-1)?.entry.key.span : later.value.span;
          if (at && later.use.service.file === project.here) {
            ctx.report({
              at,
              message: 'isTaken',
              data: { network, owner: first.service.name },
              ...(areAlternatives(service, other.service) ? { atMost: 'hint' } : {}),
            });
          }
        } else if (!other && isHere && count > 1) {
          ctx.report({
            at: value.span,
            message: 'isShared',
            data: { count: String(count), network, service: service.name },
          });
        }
        if (!other) taken.set(id, claim);
      }
    },
  },
});
