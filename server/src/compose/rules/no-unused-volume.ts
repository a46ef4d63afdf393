import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { checkedMounts } from '../facts/checked-mounts';
import { driveLetter } from '../facts/drive-volumes';
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
        // That it is meant to be mounted shows; why it is not says another rule.
        if (
          name.length === 1 &&
          project.here.services.flatMap(checkedMounts).some((each) => driveLetter(each) === name)
        )
          continue;
        const fixes = removalFix(project.here, 'removeEntry', within, index, { name });
        ctx.report({ at: entry.key.span, message: 'isUnused', data: { name }, fixes });
      }
    },
  },
});
