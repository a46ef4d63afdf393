import { defineRule } from '../../lint/rule';
import { driverOf, mergedValue } from '../facts/networks';
import { objectsOf } from '../facts/objects';

export default defineRule({
  id: 'compose/require-overlay-encryption',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  messages: {
    isPlain: 'Between nodes, data of `{network}` travels unencrypted; only the control messages are protected.',
  },
  on: {
    composeProject({ here, objects }, ctx) {
      for (const network of objectsOf(here, 'networks')) {
        const driver = driverOf(network);
        const merged = objects.networks.get(network.name);
        if (driver?.text !== 'overlay' || network.isExternal || !merged) continue;
        if (mergedValue(merged, 'driver_opts', 'encrypted')) continue;
        ctx.report({ at: driver.span, message: 'isPlain', data: { network: network.name } });
      }
    },
  },
});
