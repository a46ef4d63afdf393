import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { isStackFile } from '../facts/file-role';
import { refusedServiceKeys, refusedTopKeys, swarmPlaces } from '../facts/stack-keys';
import { topMappings } from '../facts/tree';
import { isPatched } from '../facts/value';
import { lookup } from '../model/lookup';

export default defineRule({
  id: 'compose/no-unsupported-key-in-stack',
  category: 'correctness',
  severity: 'error',
  messages: {
    isRefused: '`docker stack deploy` refuses `{key}`, so nothing is deployed.',
    isElsewhere: '`docker stack deploy` refuses `{key}`; in a stack, `{place}` says it.',
  },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (!isStackFile(project)) return;
      const { here } = project;
      for (const top of topMappings(here)) {
        for (const key of refusedTopKeys) {
          const entry = lookup(top, key);
          if (!entry?.value || isPatched(entry.value)) continue;
          const fixes = keyRemoval(here, 'removeKey', top, key);
          ctx.report({ at: entry.key.span, message: 'isRefused', data: { key }, fixes });
        }
      }
      for (const { entry, mapping, get } of here.services) {
        if (!mapping || isPatched(entry.value)) continue;
        for (const key of refusedServiceKeys) {
          const found = get(key);
          if (!found?.value || isPatched(found.value)) continue;
          const place = swarmPlaces.get(key);
          ctx.report({
            at: found.key.span,
            message: place ? 'isElsewhere' : 'isRefused',
            data: place ? { key, place } : { key },
            fixes: keyRemoval(here, 'removeKey', mapping, key),
          });
        }
      }
    },
  },
});
