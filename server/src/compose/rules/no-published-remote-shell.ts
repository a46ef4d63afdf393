import { defineRule } from '../../lint/rule';
import { hasForeignNetwork } from '../facts/open-ports';
import { portsOf } from '../facts/ports';
import { imageNameOf } from '../facts/service-image';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';

const shells: Readonly<Record<string, string>> = {
  '22': 'SSH',
  '23': 'Telnet',
  '3389': 'remote desktops',
  '5900': 'VNC',
};

/** What serves others over such a port. */
const servers = /git|forgejo|gogs|sftp|bastion|jump|ssh|guacamole|novnc|vnc|rdp|desktop|selenium/i;

export default defineRule({
  id: 'compose/no-published-remote-shell',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  messages: { isPublished: 'Port {port} is that of {protocol}; `docker exec` gives a shell without an open port.' },
  on: {
    service(service, ctx) {
      if (servers.test(imageNameOf(service) ?? service.name) || servers.test(service.name)) return;
      if (isPatched(service.get('ports')?.value) || hasForeignNetwork(service)) return;
      for (const { isKnown, mapping, span, target = '', value } of portsOf(service)) {
        const protocol = shells[target];
        if (!isKnown || !protocol) continue;
        const at = mapping ? (valueIn(entryAt(mapping, 'target')?.value)?.span ?? span) : (value?.span ?? span);
        ctx.report({ at, message: 'isPublished', data: { port: target, protocol } });
      }
    },
  },
});
