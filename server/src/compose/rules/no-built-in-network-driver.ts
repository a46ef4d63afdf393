import { defineRule } from '../../lint/rule';
import { driverOf, isMadeElsewhere } from '../facts/networks';
import { objectsOf } from '../facts/objects';
import { isPatched } from '../facts/value';

/** Drivers that the engine keeps for a network of its own, and the `network_mode` of that network. */
const modes = new Map([
  ['host', 'host'],
  ['none', 'none'],
  ['null', 'none'],
]);

export default defineRule({
  id: 'compose/no-built-in-network-driver',
  category: 'correctness',
  severity: 'error',
  messages: {
    isBuiltIn:
      'The engine makes no second network of the kind `{mode}`, so it refuses `{network}`; use `network_mode: {mode}`.',
  },
  on: {
    composeProject({ here, objects }, ctx) {
      for (const network of objectsOf(here, 'networks')) {
        const driver = driverOf(network);
        const mode = modes.get(driver?.text ?? '');
        const merged = objects.networks.get(network.name);
        if (!driver || driver.hasVariable || !mode || !merged || isMadeElsewhere(merged)) continue;
        if (isPatched(driver.node) || isPatched(network.entry.value)) continue;
        ctx.report({ at: driver.span, message: 'isBuiltIn', data: { mode, network: network.name } });
      }
    },
  },
});
