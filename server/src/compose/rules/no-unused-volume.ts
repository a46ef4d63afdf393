import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { unusedObjects } from '../facts/unused-objects';

export default defineRule({
  id: 'compose/no-unused-volume',
  category: 'clarity',
  severity: 'warning',
  tag: 'unnecessary',
  messages: { isUnused: 'No service mounts the volume `{name}`, so Compose never creates it.' },
  fixes: { removeEntry: { title: 'Remove the volume `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { object, within, index } of unusedObjects(project, 'volumes')) {
        const { entry, name } = object;
        const fixes = removalFix(project.here, 'removeEntry', within, index, { name });
        ctx.report({ at: entry.key.span, message: 'isUnused', data: { name }, fixes });
      }
    },
  },
});
