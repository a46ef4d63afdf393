import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isStackFile } from '../facts/file-role';
import { driverOf } from '../facts/networks';
import { objectsOf } from '../facts/objects';
import { hasSwarmKeys } from '../facts/swarm-keys';

export default defineRule({
  id: 'compose/no-overlay-outside-swarm',
  category: 'correctness',
  severity: 'warning',
  messages: { needsSwarm: 'An overlay network needs an active Swarm; without one the engine cannot make `{network}`.' },
  fixes: { useBridge: { title: 'Replace it with `bridge`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (isStackFile(project)) return;
      const { here } = project;
      const isForSwarm = hasSwarmKeys(here);
      for (const network of objectsOf(here, 'networks')) {
        const driver = driverOf(network);
        if (driver?.text !== 'overlay' || network.isExternal) continue;
        const canEdit = !driver.hasVariable && !isShared(here, driver.span);
        ctx.report({
          at: driver.span,
          message: 'needsSwarm',
          data: { network: network.name },
          fixes: canEdit ? [{ title: 'useBridge', edits: () => [replace(driver.span, 'bridge')] }] : [],
          ...(isForSwarm ? { atMost: 'hint' } : {}),
        });
      }
    },
  },
});
