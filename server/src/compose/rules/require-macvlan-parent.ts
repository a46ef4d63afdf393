import { defineRule } from '../../lint/rule';
import { driverOf, isMadeElsewhere, mergedValue, poolsOf } from '../facts/networks';
import { objectsOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { hasUnknownMerge } from '../model/lookup';

export default defineRule({
  id: 'compose/require-macvlan-parent',
  category: 'correctness',
  severity: 'warning',
  messages: {
    hasNoParent: 'Without `parent` in `driver_opts`, the {driver} network hangs on no interface and reaches no LAN.',
    hasNoSubnet: 'Without a subnet in `ipam`, the engine hands out addresses that do not belong to the LAN.',
  },
  on: {
    composeProject({ here, isWhole, objects }, ctx) {
      for (const network of objectsOf(here, 'networks')) {
        const value = driverOf(network);
        const driver = value?.text ?? '';
        const merged = objects.networks.get(network.name);
        if (!value || !merged || !/^(?:mac|ip)vlan$/.test(driver) || !isWhole || isMadeElsewhere(merged)) continue;
        if (merged.layers.some(({ mapping }) => mapping && hasUnknownMerge(mapping))) continue;
        const internal = mergedValue(merged, 'internal');
        if (internal && internal.written !== 'false') continue;
        const at = value.span;
        const hasParent = merged.layers.some(({ mapping }) => entryAt(mapping, 'driver_opts', 'parent'));
        const hasSubnet = merged.layers.flatMap(poolsOf).some(({ subnet }) => subnet);
        if (!hasParent) ctx.report({ at, message: 'hasNoParent', data: { driver } });
        else if (!hasSubnet) ctx.report({ at, message: 'hasNoSubnet' });
      }
    },
  },
});
