import { defineRule } from '../../lint/rule';
import { hasContent } from '../facts/content';
import { mergedEntry } from '../facts/merged';
import { isPatched } from '../facts/value';

export default defineRule({
  id: 'compose/no-watch-without-build',
  category: 'correctness',
  severity: 'warning',
  messages: { isNotBuilt: '`{service}` is not built from sources, so `docker compose watch` does not serve it.' },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      for (const service of project.services.values()) {
        const watch = mergedEntry(service, 'develop', 'watch');
        const isHere = watch?.layer.file === project.here;
        if (!watch || !isHere || !hasContent(watch.entry) || isPatched(watch.entry.value)) continue;
        if (!service.isWhole || service.layers.some(({ get }) => get('build') ?? get('provider'))) continue;
        ctx.report({ at: watch.entry.key.span, message: 'isNotBuilt', data: { service: service.name } });
      }
    },
  },
});
