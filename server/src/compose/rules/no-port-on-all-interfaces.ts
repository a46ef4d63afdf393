import { defineRule } from '../../lint/rule';
import { bindToLoopback } from '../edits/bind-loopback';
import { isStackFile } from '../facts/file-role';
import { openPorts } from '../facts/open-ports';

export default defineRule({
  id: 'compose/no-port-on-all-interfaces',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  aliases: ['no-unbound-port-interfaces', 'CL-0005', 'kics:container-traffic-not-bound-to-host-interface'],
  messages: { isOpen: 'Port {port} opens on every address of the host, past the rules of ufw and firewalld.' },
  fixes: { bind: { title: 'Publish it on 127.0.0.1 only', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (isStackFile(project)) return;
      for (const service of project.here.services) {
        for (const { isFrontDoor, isStore, port } of openPorts(service, project)) {
          if (isFrontDoor || isStore || port.published === undefined) continue;
          const edits = bindToLoopback(port);
          ctx.report({
            at: port.mapping?.entries[0]?.key.span ?? port.span,
            message: 'isOpen',
            data: { port: port.published },
            fixes: edits ? [{ title: 'bind', edits: () => edits }] : [],
          });
        }
      }
    },
  },
});
