import { defineRule } from '../../lint/rule';
import { declareObjects } from '../edits/declare-object';
import { renameFixes } from '../edits/reference-fixes';
import { knownObjects, undefinedObjects } from '../facts/undefined-names';

export default defineRule({
  id: 'compose/no-undefined-model',
  category: 'correctness',
  severity: 'error',
  messages: { isUndefined: 'No model `{name}` is declared below `models`, so the project does not load.' },
  fixes: {
    useName: { title: 'Use `{name}`', safety: 'suggestion' },
    declare: { title: 'Declare the model `{name}`', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      for (const reference of undefinedObjects(project, 'models', ['models'])) {
        const { name, span } = reference;
        const edits = declareObjects(project.here, 'models', [name], (each) => [`model: ai/${each}`]);
        ctx.report({
          at: span,
          message: 'isUndefined',
          data: { name },
          fixes: [
            ...renameFixes('useName', reference, knownObjects(project, 'models')),
            ...(edits ? [{ title: 'declare', data: { name }, edits: () => edits } as const] : []),
          ],
        });
      }
    },
  },
});
