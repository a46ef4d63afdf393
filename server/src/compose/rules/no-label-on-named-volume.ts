import { defineRule } from '../../lint/rule';
import { checkedMounts } from '../facts/checked-mounts';
import { labelRemoval, selinuxLabel } from '../facts/selinux-labels';

export default defineRule({
  id: 'compose/no-label-on-named-volume',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  tag: 'unnecessary',
  messages: { isUseless: '`{label}` does nothing here: the engine labels its own volumes already.' },
  fixes: { removeLabel: { title: 'Remove `{label}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const mount of checkedMounts(service)) {
        const label = mount.kind === 'volume' && mount.form === 'short' ? selinuxLabel(mount) : undefined;
        if (!label) continue;
        const data = { label: label.name };
        const fixes = labelRemoval('removeLabel', mount, label).map((fix) => ({ ...fix, data }));
        ctx.report({ at: label.span, message: 'isUseless', data, fixes });
      }
    },
  },
});
