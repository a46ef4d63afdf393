import { defineRule } from '../../lint/rule';
import { keyRemoval } from '../edits/remove-key';
import { isStackFile } from '../facts/file-role';
import { ignoredServiceKeys, swarmPlaces } from '../facts/stack-keys';
import { isPatched } from '../facts/value';
import { resolve } from '../model/lookup';
import type { Entry, Service } from '../model/nodes';

export default defineRule({
  id: 'compose/no-ignored-key-in-stack',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isIgnored: '`docker stack deploy` reads `{key}` and drops it; the service runs without it.',
    isElsewhere: '`docker stack deploy` drops `{key}`; in a stack, `{place}` says it.',
  },
  fixes: { removeKey: { title: 'Remove `{key}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (!isStackFile(project)) return;
      for (const service of project.here.services) {
        const { entry, mapping, get } = service;
        if (!mapping || isPatched(entry.value)) continue;
        for (const key of ignoredServiceKeys) {
          const found = get(key);
          if (!found?.value || isPatched(found.value) || hasOwnRule(service, key, found)) continue;
          const place = swarmPlaces.get(key);
          ctx.report({
            at: found.key.span,
            message: place ? 'isElsewhere' : 'isIgnored',
            data: place ? { key, place } : { key },
            fixes: keyRemoval(project.here, 'removeKey', mapping, key),
            // Compose builds from the same file what Swarm then pulls.
            ...(key === 'build' ? { atMost: 'hint' } : {}),
          });
        }
      }
    },
  },
});

/** The map form is refused, and a service that is only built cannot run. */
function hasOwnRule({ get }: Service, key: string, { value }: Entry): boolean {
  return (key === 'depends_on' && resolve(value)?.kind !== 'sequence') || (key === 'build' && !get('image'));
}
