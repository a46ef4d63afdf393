import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { isStackFile } from '../facts/file-role';
import { isPatched } from '../facts/value';
import { asMapping } from '../model/lookup';

export default defineRule({
  id: 'compose/no-depends-on-map-in-stack',
  category: 'correctness',
  severity: 'error',
  messages: { isMap: '`docker stack deploy` knows `depends_on` as a list only and refuses this file.' },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (!isStackFile(project)) return;
      for (const { entry, get, mapping } of project.here.services) {
        const found = get('depends_on');
        if (!found || !asMapping(found.value) || isPatched(found.value) || isPatched(entry.value)) continue;
        const fixes = keyRemoval(project.here, 'removeKey', mapping, 'depends_on');
        ctx.report({ at: found.key.span, message: 'isMap', fixes });
      }
    },
  },
});
