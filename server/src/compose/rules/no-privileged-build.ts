import { defineRule, type Fix } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { keyRemoval } from '../edits/remove-key';
import { serviceEntry } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { asMapping, resolve } from '../model/lookup';
import type { Service } from '../model/nodes';

const entitlements: ReadonlyMap<string, string> = new Map([
  ['security.insecure', 'every right on the builder'],
  ['network.host', 'the network of the host'],
]);

export default defineRule({
  id: 'compose/no-privileged-build',
  category: 'security',
  severity: 'warning',
  messages: {
    isPrivileged: '`privileged` gives the steps of the build every right on the host of the builder.',
    isEntitled: '`{name}` gives the steps of the build {right}.',
  },
  fixes: {
    removeKey: { title: 'Remove `{key}`', safety: 'suggestion' },
    removeItem: { title: 'Remove `{name}`', safety: 'suggestion' },
  },
  on: {
    service(service, ctx) {
      const build = serviceEntry(service, 'build');
      if (isPatched(service.entry.value) || isPatched(build?.value)) return;
      const privileged = valueIn(serviceEntry(service, 'build', 'privileged')?.value);
      if (privileged?.text === 'true' && privileged.node.tag !== '!override') {
        const fixes = keyRemoval(service.file, 'removeKey', asMapping(build?.value), 'privileged');
        ctx.report({ at: privileged.span, message: 'isPrivileged', fixes });
      }
      const list = resolve(serviceEntry(service, 'build', 'entitlements')?.value);
      if (list?.kind !== 'sequence' || isPatched(list)) return;
      list.items.forEach((item, index) => {
        const value = valueIn(item.value);
        const right = entitlements.get(value?.text ?? '');
        if (!value || right === undefined) return;
        const data = { name: value.text ?? '', right };
        const fixes: readonly Fix<'removeKey' | 'removeItem'>[] =
          list.items.length > 1
            ? removalFix(service.file, 'removeItem', list, index, data)
            : entitlementRemoval(service);
        ctx.report({ at: value.span, message: 'isEntitled', data, fixes });
      });
    },
  },
});

function entitlementRemoval(service: Service): readonly Fix<'removeKey'>[] {
  return keyRemoval(service.file, 'removeKey', asMapping(serviceEntry(service, 'build')?.value), 'entitlements');
}
