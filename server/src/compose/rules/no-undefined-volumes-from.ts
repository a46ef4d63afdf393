import { defineRule } from '../../lint/rule';
import { removeReferenceFix, renameFixes } from '../edits/reference-fixes';
import { itemsOf } from '../facts/tree';
import { knownServices, undefinedServices } from '../facts/undefined-names';
import { partOf, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/no-undefined-volumes-from',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUndefined: 'There is no service `{name}` to take volumes from, so the project does not load.',
    badMode: '`{mode}` is no mode of `volumes_from`; it is `ro` or `rw`, or nothing.',
  },
  fixes: {
    useName: { title: 'Take the volumes of `{name}`', safety: 'suggestion' },
    removeItem: { title: 'Take no volumes from `{name}`', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      for (const reference of undefinedServices(project, ['volumes_from'])) {
        const { name, span, user } = reference;
        const others = [...knownServices(project)].filter((each) => each !== user.name);
        const renames = renameFixes('useName', reference, others);
        ctx.report({
          at: span,
          message: 'isUndefined',
          data: { name },
          fixes: renames.length > 0 ? renames : removeReferenceFix('removeItem', reference),
        });
      }
    },
    service({ get }, ctx) {
      for (const item of itemsOf(get('volumes_from')?.value)) {
        const value = valueIn(item.value);
        const [, before = '', mode] = /^((?:container:)?[^:]+:)([^:]+)$/.exec(value?.text ?? '') ?? [];
        if (!value || value.hasVariable || !mode || before === 'container:' || mode === 'ro' || mode === 'rw') continue;
        const at = partOf(value, before.length, value.written.length);
        ctx.report({ at, message: 'badMode', data: { mode } });
      }
    },
  },
});
