import { defineRule } from '../../lint/rule';
import { removeReferenceFix, renameFixes } from '../edits/reference-fixes';
import type { Reference } from '../facts/references';
import { entryAt } from '../facts/tree';
import { knownServices, undefinedServices } from '../facts/undefined-names';
import { valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/no-undefined-dependency',
  category: 'correctness',
  severity: 'error',
  messages: { isUndefined: 'There is no service `{name}`, so the project does not load.' },
  fixes: {
    useName: { title: 'Depend on `{name}`', safety: 'suggestion' },
    removeDependency: { title: 'Remove the dependency on `{name}`', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      for (const reference of undefinedServices(project, ['depends_on'])) {
        const { layer, name, span, user } = reference;
        const others = [...knownServices(project)].filter((each) => each !== user.name && each !== layer.name);
        const renames = renameFixes('useName', reference, others);
        ctx.report({
          at: span,
          message: 'isUndefined',
          data: { name },
          fixes: renames.length > 0 ? renames : removeReferenceFix('removeDependency', reference),
          ...(isOptional(reference) ? { atMost: 'warning' } : {}),
        });
      }
    },
  },
});

function isOptional({ detail }: Reference): boolean {
  return valueIn(entryAt(detail, 'required')?.value)?.text === 'false';
}
