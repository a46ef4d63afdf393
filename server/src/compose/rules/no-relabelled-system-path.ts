import { defineRule } from '../../lint/rule';
import { checkedMounts } from '../facts/checked-mounts';
import { cleanPath } from '../facts/container-paths';
import { labelRemoval, selinuxLabel } from '../facts/selinux-labels';

const systemPaths = new Set(
  `/ /bin /boot /dev /etc /home /lib /lib64 /proc /root /run /run/docker.sock /sbin /sys /usr /var /var/lib /var/run
  /var/run/docker.sock ~`.split(/\s+/),
);

export default defineRule({
  id: 'compose/no-relabelled-system-path',
  category: 'security',
  severity: 'error',
  messages: {
    relabels: '`{label}` relabels all of `{path}` on the host, which can lock out other programs and even logins.',
  },
  fixes: { removeLabel: { title: 'Remove `{label}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const mount of checkedMounts(service)) {
        const label = mount.kind === 'bind' ? selinuxLabel(mount) : undefined;
        const path = cleanPath(mount.source ?? '').replace(/(?<=^~)\/$/, '');
        if (!label || !isSystemPath(path)) continue;
        const data = { label: label.name, path };
        const fixes = labelRemoval('removeLabel', mount, label).map((fix) => ({ ...fix, data }));
        ctx.report({ at: label.span, message: 'relabels', data, fixes });
      }
    },
  },
});

/** A home directory itself counts, what lies in it does not. */
function isSystemPath(path: string): boolean {
  return systemPaths.has(path) || /^\/home\/[^/]+$/.test(path);
}
