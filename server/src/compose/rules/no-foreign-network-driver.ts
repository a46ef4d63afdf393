import { defineRule } from '../../lint/rule';
import { systemOf } from '../facts/image-system';
import { driverOf, networksOf } from '../facts/networks';
import { objectsOf } from '../facts/objects';
import type { ProjectService } from '../project/project';

const windowsDrivers = new Set(['nat', 'transparent', 'l2bridge', 'l2tunnel', 'ics']);
const linuxDrivers = new Set(['bridge', 'macvlan', 'ipvlan']);

export default defineRule({
  id: 'compose/no-foreign-network-driver',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isForeign: '`{driver}` is a driver for {its} containers, but the services of `{network}` run on {other}.',
  },
  on: {
    composeProject({ here, isWhole, services }, ctx) {
      if (!isWhole) return;
      const users = new Map<string, ProjectService[]>();
      for (const service of services.values()) {
        for (const name of networksOf(service).keys()) users.set(name, [...(users.get(name) ?? []), service]);
      }
      for (const network of objectsOf(here, 'networks')) {
        const value = driverOf(network);
        const driver = value?.text ?? '';
        const system = windowsDrivers.has(driver) ? 'windows' : linuxDrivers.has(driver) ? 'linux' : undefined;
        if (!value || value.hasVariable || !system || network.isExternal) continue;
        const systems = (users.get(network.name) ?? []).map(systemOf);
        const [first] = systems;
        if (!first || first === system || systems.some((each) => each !== first)) continue;
        const [its, other] = system === 'windows' ? ['Windows', 'Linux'] : ['Linux', 'Windows'];
        ctx.report({ at: value.span, message: 'isForeign', data: { driver, its, network: network.name, other } });
      }
    },
  },
});
