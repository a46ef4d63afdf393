import { defineRule } from '../../lint/rule';
import { declareObjects } from '../edits/declare-object';
import { renameFixes } from '../edits/reference-fixes';
import { knownObjects, undefinedObjects } from '../facts/undefined-names';

export default defineRule({
  id: 'compose/no-undefined-config',
  category: 'correctness',
  severity: 'error',
  messages: { isUndefined: 'No config `{name}` is declared below `configs`, so the project does not load.' },
  fixes: {
    useName: { title: 'Use `{name}`', safety: 'suggestion' },
    declare: { title: 'Declare the config `{name}` with a file', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      for (const reference of undefinedObjects(project, 'configs', ['configs', 'credential_spec'])) {
        const { name, span } = reference;
        const edits = declareObjects(project.here, 'configs', [name], (each) => [`file: ./${each}.conf`]);
        ctx.report({
          at: span,
          message: 'isUndefined',
          data: { name },
          fixes: [
            ...renameFixes('useName', reference, knownObjects(project, 'configs')),
            ...(edits ? [{ title: 'declare', data: { name }, edits: () => edits } as const] : []),
          ],
        });
      }
    },
  },
});
