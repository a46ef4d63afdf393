import { defineRule } from '../../lint/rule';
import { declareObjects } from '../edits/declare-object';
import { renameFixes } from '../edits/reference-fixes';
import { knownObjects, undefinedObjects } from '../facts/undefined-names';

export default defineRule({
  id: 'compose/no-undefined-secret',
  category: 'correctness',
  severity: 'error',
  messages: { isUndefined: 'No secret `{name}` is declared below `secrets`, so the project does not load.' },
  fixes: {
    useName: { title: 'Use `{name}`', safety: 'suggestion' },
    declare: { title: 'Declare the secret `{name}` with a file', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      for (const reference of undefinedObjects(project, 'secrets', ['secrets', 'build.secrets'])) {
        const { name, span } = reference;
        const edits = declareObjects(project.here, 'secrets', [name], (each) => [`file: ./secrets/${each}.txt`]);
        ctx.report({
          at: span,
          message: 'isUndefined',
          data: { name },
          fixes: [
            ...renameFixes('useName', reference, knownObjects(project, 'secrets')),
            ...(edits ? [{ title: 'declare', data: { name }, edits: () => edits } as const] : []),
          ],
        });
      }
    },
  },
});
