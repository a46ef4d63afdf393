import { defineRule, type Fix } from '../../lint/rule';
import { bindToLoopback } from '../edits/bind-loopback';
import { isShared, removalFix } from '../edits/removal-fix';
import { isStackFile } from '../facts/file-role';
import { openPorts } from '../facts/open-ports';
import type { Port } from '../facts/ports';
import { locate } from '../model/lookup';

type FixName = 'bind' | 'removePorts';

export default defineRule({
  id: 'compose/no-database-port-on-all-interfaces',
  category: 'security',
  severity: 'warning',
  aliases: ['no-unbound-port-interfaces', 'CL-0005'],
  messages: { isOpen: 'Whoever reaches the host reaches `{service}` on port {port}: no address stands before it.' },
  fixes: {
    bind: { title: 'Publish it on 127.0.0.1 only', safety: 'suggestion' },
    removePorts: { title: 'Publish no port: services of the project use the name `{service}`', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      if (isStackFile(project)) return;
      for (const service of project.here.services) {
        for (const { isStore, port } of openPorts(service, project)) {
          if (!isStore) continue;
          ctx.report({
            at: port.mapping?.entries[0]?.key.span ?? port.span,
            message: 'isOpen',
            data: { port: port.published ?? port.target ?? '', service: service.name },
            fixes: fixesOf(port),
          });
        }
      }
    },
  },
});

function fixesOf(port: Port): readonly Fix<FixName>[] {
  const { index, service, within } = port;
  const data = { service: service.name };
  const edits = bindToLoopback(port);
  const bind = edits ? [{ title: 'bind', edits: () => edits } as const] : [];
  if (within.items.length > 1) return [...bind, ...removalFix(service.file, 'removePorts', within, index, data)];
  const located = service.mapping && locate(service.mapping, 'ports');
  if (!located || isShared(service.file, located.entry.span) || located.entry.value?.kind === 'alias') return bind;
  return [...bind, ...removalFix(service.file, 'removePorts', located.mapping, located.index, data)];
}
