import { defineRule, type RuleContext } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { imageOf } from '../facts/image';
import { isTrue, serviceValue } from '../facts/service-value';
import { entryAt, itemsOf, serviceEntry } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { asMapping } from '../model/lookup';
import type { Mapping, Service } from '../model/nodes';

export default defineRule({
  id: 'compose/no-privileged',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0002', 'kics:privileged-containers-enabled', 'semgrep:privileged-service'],
  messages: {
    isPrivileged: 'All devices, all capabilities, no confinement: who takes over this process owns the host.',
  },
  fixes: { removeKey: { title: 'Remove `privileged`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const isDocker = /^docker$|(?:^|\/)docker$/.test(imageOf(service)?.reference?.repository ?? '');
      check(serviceValue(service, 'privileged')?.entry && service.mapping, service, ctx, isDocker);
      if (isPatched(service.entry.value)) return;
      const hooks = ['pre_start', 'post_start', 'pre_stop'].flatMap((key) => itemsOf(service.get(key)?.value));
      for (const { value } of hooks) check(asMapping(value), service, ctx);
      for (const { value } of itemsOf(serviceEntry(service, 'develop', 'watch')?.value)) {
        check(asMapping(entryAt(asMapping(value), 'exec')?.value), service, ctx);
      }
    },
  },
});

/** Docker in Docker cannot do without. */
function check(
  mapping: Mapping | undefined,
  { file }: Service,
  ctx: RuleContext<'isPrivileged', 'removeKey'>,
  isDocker = false,
): void {
  const entry = entryAt(mapping, 'privileged');
  const value = valueIn(entry?.value);
  if (!value || !isTrue(value.text) || isPatched(value.node)) return;
  const fixes = keyRemoval(file, 'removeKey', mapping, 'privileged');
  ctx.report({ at: value.span, message: 'isPrivileged', fixes, ...(isDocker ? { atMost: 'info' as const } : {}) });
}
