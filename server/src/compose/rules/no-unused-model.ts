import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { unusedObjects } from '../facts/unused-objects';

export default defineRule({
  id: 'compose/no-unused-model',
  category: 'clarity',
  severity: 'warning',
  tag: 'unnecessary',
  messages: { isUnused: 'No service is bound to the model `{name}`, so it is never run.' },
  fixes: { removeEntry: { title: 'Remove the model `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { object, within, index } of unusedObjects(project, 'models')) {
        const { entry, name } = object;
        const fixes = removalFix(project.here, 'removeEntry', within, index, { name });
        ctx.report({ at: entry.key.span, message: 'isUnused', data: { name }, fixes });
      }
    },
  },
});
