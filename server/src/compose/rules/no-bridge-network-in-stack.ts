import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isStackFile } from '../facts/file-role';
import { driverOf, networksOf } from '../facts/networks';
import { objectsOf } from '../facts/objects';

export default defineRule({
  id: 'compose/no-bridge-network-in-stack',
  category: 'correctness',
  severity: 'warning',
  messages: { isLocal: 'A bridge exists on one node only, so Swarm refuses services on `{network}`.' },
  fixes: { useOverlay: { title: 'Replace it with `overlay`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (!isStackFile(project)) return;
      const { here } = project;
      const used = new Set([...project.services.values()].flatMap((service) => [...networksOf(service).keys()]));
      for (const network of objectsOf(here, 'networks')) {
        const driver = driverOf(network);
        if (driver?.text !== 'bridge' || network.isExternal || !used.has(network.name)) continue;
        const canEdit = !driver.hasVariable && !isShared(here, driver.span);
        ctx.report({
          at: driver.span,
          message: 'isLocal',
          data: { network: network.name },
          fixes: canEdit ? [{ title: 'useOverlay', edits: () => [replace(driver.span, 'overlay')] }] : [],
        });
      }
    },
  },
});
