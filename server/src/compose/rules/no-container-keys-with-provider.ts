import { defineRule } from '../../lint/rule';
import { hasContent } from '../facts/content';
import { mergedEntry } from '../facts/merged';
import { isPatched } from '../facts/value';

const containerKeys = ['image', 'build', 'ports', 'volumes', 'command', 'networks', 'deploy'];

export default defineRule({
  id: 'compose/no-container-keys-with-provider',
  category: 'correctness',
  severity: 'warning',
  messages: {
    hasNoEffect: '`{key}` has no effect: a service with `provider` gets no container.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const provider = mergedEntry(service, 'provider');
        if (!provider || !hasContent(provider.entry)) continue;
        for (const key of containerKeys) {
          const found = mergedEntry(service, key);
          if (!found || found.layer.file !== project.here || !hasContent(found.entry) || isPatched(found.entry.value))
            continue;
          ctx.report({ at: found.entry.key.span, message: 'hasNoEffect', data: { key } });
        }
      }
    },
  },
});
