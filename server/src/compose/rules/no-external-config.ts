import { defineRule } from '../../lint/rule';
import { isStackFile } from '../facts/file-role';
import { usesOf } from '../facts/objects';
import { entryAt } from '../facts/tree';
import { isPatched } from '../facts/value';

export default defineRule({
  id: 'compose/no-external-config',
  category: 'correctness',
  severity: 'error',
  messages: { isExternal: 'Compose has no store for configs, so `up` fails on `{name}`; only Swarm can look it up.' },
  on: {
    composeProject(project, ctx) {
      const own = [...project.objects.configs.values()].filter(({ layers }) =>
        layers.some((layer) => layer.isExternal),
      );
      if (own.length === 0 || isStackFile(project)) return;
      const services = [...project.services.values()].flatMap(({ layers }) => layers);
      const used = new Set(services.flatMap((service) => usesOf(service, 'configs').map(({ name }) => name)));
      for (const { layers, name } of own) {
        const last = layers.findLast((layer) => entryAt(layer.mapping, 'external'));
        const external = entryAt(last?.mapping, 'external');
        if (!last?.isExternal || !external || last.file !== project.here || !used.has(name)) continue;
        if (!isPatched(external.value)) ctx.report({ at: external.key.span, message: 'isExternal', data: { name } });
      }
    },
  },
});
