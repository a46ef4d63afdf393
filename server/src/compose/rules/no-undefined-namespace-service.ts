import { defineRule } from '../../lint/rule';
import { renameFixes } from '../edits/reference-fixes';
import { knownServices, namespaceKeys, undefinedServices } from '../facts/undefined-names';

export default defineRule({
  id: 'compose/no-undefined-namespace-service',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUndefined: 'There is no service `{name}` whose namespace `{key}` could join; the project does not load.',
  },
  fixes: { useName: { title: 'Join `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const reference of undefinedServices(project, namespaceKeys)) {
        const { by, name, span, user } = reference;
        const others = [...knownServices(project)].filter((each) => each !== user.name);
        ctx.report({
          at: span,
          message: 'isUndefined',
          data: { name, key: by },
          fixes: renameFixes('useName', reference, others),
        });
      }
    },
  },
});
