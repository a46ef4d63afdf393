import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { usesOf } from '../facts/objects';
import { imageNameOf } from '../facts/service-image';
import { serviceValue } from '../facts/service-value';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import type { ComposeProject } from '../project/project';

const known =
  /(?:^|\/)(?:node-exporter|home-assistant|homeassistant|homebridge|pihole|adguardhome|dhcpd|kea|dnsmasq|keepalived|avahi|mdns-repeater|wg-easy|wireguard|tailscale|netdata|agent|pms-docker|plex)$/;

export default defineRule({
  id: 'compose/no-host-network',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0008', 'kics:shared-host-network-namespace'],
  messages: {
    isShared: 'The container shares the network of the host: its local services are in reach, and ports may clash.',
  },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      const hostNetworks = networksOfHost(project);
      for (const service of project.here.services) {
        const atMost = known.test(imageNameOf(service) ?? '') ? { atMost: 'info' as const } : {};
        const mode = serviceValue(service, 'network_mode');
        if (mode?.text === 'host') {
          const fixes = keyRemoval(project.here, 'removeKey', service.mapping, 'network_mode');
          ctx.report({ at: mode.value.span, message: 'isShared', fixes, ...atMost });
        }
        if (hostNetworks.size === 0 || isPatched(service.get('networks')?.value)) continue;
        const used = usesOf(service, 'networks').find(({ name }) => hostNetworks.has(name));
        if (used) ctx.report({ at: used.span, message: 'isShared', ...atMost });
      }
    },
  },
});

/** Names that stand for the network of the host. */
function networksOfHost({ objects }: ComposeProject): ReadonlySet<string> {
  const names = [...objects.networks.values()].flatMap(({ layers, name }) => {
    const last = layers.at(-1);
    if (!last?.isExternal) return [];
    const given = entryAt(last.mapping, 'name');
    return (given ? valueIn(given.value)?.text : name) === 'host' ? [name] : [];
  });
  return new Set(names);
}
