import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { unusedObjects } from '../facts/unused-objects';

export default defineRule({
  id: 'compose/no-unused-secret',
  category: 'clarity',
  severity: 'warning',
  tag: 'unnecessary',
  messages: { isUnused: 'No service is granted the secret `{name}`, so it reaches no container.' },
  fixes: { removeEntry: { title: 'Remove the secret `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { object, within, index } of unusedObjects(project, 'secrets')) {
        const { entry, name } = object;
        const fixes = removalFix(project.here, 'removeEntry', within, index, { name });
        ctx.report({ at: entry.key.span, message: 'isUnused', data: { name }, fixes });
      }
    },
  },
});
