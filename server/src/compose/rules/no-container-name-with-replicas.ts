import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { containerNames } from '../facts/container-names';
import { replicasOf } from '../facts/replicas';

export default defineRule({
  id: 'compose/no-container-name-with-replicas',
  category: 'correctness',
  severity: 'error',
  messages: {
    isFixed: '{count} containers of `{service}` cannot share one `container_name`, so the project does not load.',
  },
  fixes: { removeName: { title: 'Remove `container_name`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { merged, service, value } of containerNames(project)) {
        const replicas = replicasOf(service);
        if (!replicas || replicas.count < 2) continue;
        const { entry, layer } = merged;
        const isHere = layer.file === project.here;
        if (!isHere && replicas.merged.layer.file !== project.here) continue;
        const index = isHere ? (layer.mapping?.entries.indexOf(entry) ?? -1) : -1;
        ctx.report({
          at: isHere ? value.span : replicas.value.span,
          message: 'isFixed',
          data: { count: String(replicas.count), service: service.name },
          fixes: layer.mapping && index >= 0 ? removalFix(layer.file, 'removeName', layer.mapping, index) : [],
        });
      }
    },
  },
});
