import { defineRule } from '../../lint/rule';
import { isStackFile } from '../facts/file-role';
import { type ObjectUse, usesIn, usesOf } from '../facts/objects';
import { entryAt, serviceEntry } from '../facts/tree';
import { isPatched } from '../facts/value';
import type { Service } from '../model/nodes';
import type { ComposeProject } from '../project/project';

/** Keys of `deploy` that mean something to a swarm alone. */
const swarmKeys = ['mode', 'placement', 'update_config', 'rollback_config', 'endpoint_mode'];

export default defineRule({
  id: 'compose/no-external-secret',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUnsupported: 'Compose has no store that could hold `{name}`, and stops; only `docker stack deploy` has one.',
  },
  on: {
    composeProject(project, ctx) {
      const secrets = [...project.objects.secrets.values()].flatMap(({ layers }) => layers.at(-1) ?? []);
      const own = secrets.filter(({ file, isExternal }) => isExternal && file === project.here);
      if (own.length === 0 || isStackFile(project)) return;
      const used = new Set(servicesOf(project).flatMap((service) => secretsOf(service).map(({ name }) => name)));
      const isForSwarm = servicesOf(project).some((service) =>
        swarmKeys.some((key) => serviceEntry(service, 'deploy', key)),
      );
      for (const { entry, mapping, name } of own) {
        const at = entryAt(mapping, 'external');
        if (!used.has(name) || !at || isPatched(entry.value) || isPatched(at.value)) continue;
        const atMost = isForSwarm ? { atMost: 'warning' as const } : {};
        ctx.report({ at: at.key.span, message: 'isUnsupported', data: { name }, ...atMost });
      }
    },
  },
});

function servicesOf({ services }: ComposeProject): readonly Service[] {
  return [...services.values()].flatMap(({ layers }) => layers);
}

function secretsOf(service: Service): readonly ObjectUse[] {
  return [
    ...usesOf(service, 'secrets'),
    ...usesIn(serviceEntry(service, 'build', 'secrets')?.value, 'secrets', service),
  ];
}
