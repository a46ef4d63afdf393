import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { securityOptions } from '../facts/security-options';
import { itemsOf } from '../facts/tree';
import { valueIn } from '../facts/value';

const losses: Readonly<Record<string, string>> = {
  'seccomp unconfined': 'every system call of the kernel is open to the container',
  'apparmor unconfined': 'AppArmor no longer restrains the container',
  'label disable': 'SELinux no longer separates the container from the host and from others',
  'systempaths unconfined': 'the container may see and write what `/proc` and `/sys` hide',
  'no-new-privileges false': 'set-user-ID files may give rights again',
};

export default defineRule({
  id: 'compose/no-disabled-confinement',
  category: 'security',
  severity: 'warning',
  aliases: [
    ...['CL-0009', 'kics:default-seccomp-profile-disabled'],
    ...['semgrep:seccomp-confinement-disabled', 'semgrep:selinux-separation-disabled'],
  ],
  messages: { isOff: 'With `{option}`, {loss}.' },
  fixes: { removeItem: { title: 'Remove `{option}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const isForDebugging = itemsOf(service.get('profiles')?.value).some(({ value }) =>
        /debug/i.test(valueIn(value)?.text ?? ''),
      );
      for (const { index, key, setting, text, value, within } of securityOptions(service)) {
        const loss = losses[`${key} ${setting}`];
        if (!loss) continue;
        ctx.report({
          at: value.span,
          message: 'isOff',
          data: { loss, option: text },
          ...(isForDebugging ? { atMost: 'info' as const } : {}),
          fixes: removalFix(service.file, 'removeItem', within, index, { option: text }),
        });
      }
    },
  },
});
