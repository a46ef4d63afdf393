import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { unusedObjects } from '../facts/unused-objects';

export default defineRule({
  id: 'compose/no-unused-network',
  category: 'clarity',
  severity: 'warning',
  tag: 'unnecessary',
  messages: { isUnused: 'No service joins the network `{name}`, so Compose never creates it.' },
  fixes: { removeEntry: { title: 'Remove the network `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { object, within, index } of unusedObjects(project, 'networks')) {
        if (object.name === 'default') continue;
        const { entry, name } = object;
        const fixes = removalFix(project.here, 'removeEntry', within, index, { name });
        ctx.report({ at: entry.key.span, message: 'isUnused', data: { name }, fixes });
      }
    },
  },
});
