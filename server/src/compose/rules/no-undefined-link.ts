import { defineRule } from '../../lint/rule';
import { removeReferenceFix, renameFixes } from '../edits/reference-fixes';
import { knownServices, undefinedServices } from '../facts/undefined-names';

export default defineRule({
  id: 'compose/no-undefined-link',
  category: 'correctness',
  severity: 'error',
  messages: { isUndefined: 'There is no service `{name}` to link to, so the project does not load.' },
  fixes: {
    useName: { title: 'Link to `{name}`', safety: 'suggestion' },
    removeItem: { title: 'Remove the link to `{name}`', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      for (const reference of undefinedServices(project, ['links'])) {
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
  },
});
