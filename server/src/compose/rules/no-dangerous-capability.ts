import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { capabilityItems } from '../facts/capability-items';
import { imageNameOf } from '../facts/service-image';
import { itemsOf } from '../facts/tree';
import { valueIn } from '../facts/value';
import type { Service } from '../model/nodes';
import { capabilities } from '../values/capabilities';

const worst = new Set(['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_RAWIO']);
const others = new Set(
  'SYS_PTRACE DAC_READ_SEARCH BPF PERFMON SYS_BOOT SYS_TIME NET_ADMIN MKNOD SYSLOG MAC_ADMIN LINUX_IMMUTABLE'.split(
    ' ',
  ),
);
const networkTools =
  /wireguard|wg-easy|openvpn|gluetun|tailscale|headscale|netbird|zerotier|pihole|adguard|firewall|vpn/i;

export default defineRule({
  id: 'compose/no-dangerous-capability',
  category: 'security',
  severity: 'warning',
  aliases: [
    ...['CL-0011', 'CL-0024', 'CL-0027', 'CL-0028', 'CL-0029', 'CL-0030'],
    'kics:container-capabilities-unrestricted',
  ],
  messages: {
    isDangerous: '`{name}` lets the container {allows}.',
    isAll: '`ALL` gives the container nearly all that root on the host can do.',
  },
  fixes: { removeItem: { title: 'Remove `{name}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const { index, name, value, within } of capabilityItems(service, 'cap_add')) {
        if (!(worst.has(name) || others.has(name)) || isExpected(name, service)) continue;
        const allows = capabilities.get(name)?.allows ?? '';
        ctx.report({
          at: value.span,
          message: name === 'ALL' ? 'isAll' : 'isDangerous',
          data: { allows, name },
          ...(worst.has(name) ? {} : { atMost: 'info' as const }),
          fixes: removalFix(service.file, 'removeItem', within, index, { name }),
        });
      }
    },
  },
});

function isExpected(name: string, service: Service): boolean {
  if (name === 'NET_ADMIN') return networkTools.test(imageNameOf(service) ?? '');
  if (name !== 'SYS_PTRACE') return false;
  return itemsOf(service.get('profiles')?.value).some(({ value }) => /debug/i.test(valueIn(value)?.text ?? ''));
}
