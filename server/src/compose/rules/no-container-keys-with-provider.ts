import { defineRule } from '../../lint/rule';
import { hasContent } from '../facts/content';
import { roleOf } from '../facts/file-role';
import { mergedEntry } from '../facts/merged';
import { isPatched } from '../facts/value';
import { matches } from '../schema/place';
import { problemsOf } from '../schema/problems';

const containerKeys = ['image', 'build', 'ports', 'volumes', 'command', 'networks', 'deploy'];

export default defineRule({
  id: 'compose/no-container-keys-with-provider',
  category: 'correctness',
  severity: 'warning',
  messages: {
    hasNoEffect: '`{key}` has no effect: a service with `provider` gets no container.',
    hasNoType: '`provider` has no `type`, which names the program to run; the project does not load.',
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
      if (roleOf(project) === 'override') return;
      for (const { element, name, path } of problemsOf(project.here, 'missing-key')) {
        if (name !== 'type' || !matches(path, 'services.*.provider') || element?.kind !== 'entry') continue;
        ctx.report({ at: element.key.span, message: 'hasNoType' });
      }
    },
  },
});
