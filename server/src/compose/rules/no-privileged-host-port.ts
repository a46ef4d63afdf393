import { defineRule } from '../../lint/rule';
import { isWebServer } from '../facts/image-role';
import { hasForeignNetwork, imageAfterMerging } from '../facts/open-ports';
import { addedPorts } from '../facts/port-texts';
import { portRange } from '../values/port-ranges';

export default defineRule({
  id: 'compose/no-privileged-host-port',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['kics:privileged-ports-mapped-in-container'],
  messages: { isLow: 'Host port {port} lies below 1024, where a rootless daemon may not listen.' },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        if (hasForeignNetwork(service)) continue;
        const image = imageAfterMerging(service, project);
        const isWeb = image !== undefined && isWebServer(image);
        for (const { isKnown, mapping, published = '', span } of addedPorts(service)) {
          const range = portRange(published);
          if (!isKnown || !range || range.first === 0 || range.first >= 1024) continue;
          if (isWeb && /^(?:80|443)$/.test(published)) continue;
          ctx.report({ at: mapping?.entries[0]?.key.span ?? span, message: 'isLow', data: { port: published } });
        }
      }
    },
  },
});
