import { defineRule } from '../../lint/rule';
import { declareObjects } from '../edits/declare-object';
import { renameFixes } from '../edits/reference-fixes';
import { knownObjects, undefinedObjects } from '../facts/undefined-names';

export default defineRule({
  id: 'compose/no-undefined-network',
  category: 'correctness',
  severity: 'error',
  messages: { isUndefined: 'No network `{name}` is declared below `networks`, so the project does not load.' },
  fixes: {
    useName: { title: 'Use `{name}`', safety: 'suggestion' },
    declare: { title: 'Declare the network `{name}`', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      for (const reference of undefinedObjects(project, 'networks', ['networks'])) {
        if (reference.name === 'default') continue;
        const { name, span } = reference;
        const edits = declareObjects(project.here, 'networks', [name]);
        ctx.report({
          at: span,
          message: 'isUndefined',
          data: { name },
          fixes: [
            ...renameFixes('useName', reference, ['default', ...knownObjects(project, 'networks')]),
            ...(edits ? [{ title: 'declare', data: { name }, edits: () => edits } as const] : []),
          ],
        });
      }
    },
  },
});
