import { defineRule } from '../../lint/rule';
import { mergedPorts } from '../facts/merged-ports';
import { isMadeElsewhere, mergedValue, networksOf } from '../facts/networks';
import type { ComposeProject } from '../project/project';

export default defineRule({
  id: 'compose/no-ports-on-internal-network',
  category: 'correctness',
  severity: 'warning',
  messages: { isUnreachable: '`{service}` has internal networks only, so nobody reaches the ports that it publishes.' },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const names = [...networksOf(service).keys()];
        if (mergedPorts(service).length === 0 || names.length === 0) continue;
        if (!names.every((name) => isInternal(name, project))) continue;
        const here = service.layers.filter(({ file }) => file === project.here);
        const entry =
          here.flatMap((layer) => layer.get('ports') ?? [])[0] ??
          here.flatMap((layer) => layer.get('networks') ?? [])[0];
        if (entry) ctx.report({ at: entry.key.span, message: 'isUnreachable', data: { service: service.name } });
      }
    },
  },
});

function isInternal(name: string, { objects }: ComposeProject): boolean {
  const network = objects.networks.get(name);
  if (!network || isMadeElsewhere(network)) return false;
  const driver = mergedValue(network, 'driver')?.text ?? 'bridge';
  return mergedValue(network, 'internal')?.written === 'true' && (driver === 'bridge' || driver === 'overlay');
}
