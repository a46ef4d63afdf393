import { defineRule } from '../../lint/rule';
import { edgesOnCycles } from '../facts/cycles';
import type { Service } from '../model/nodes';

export default defineRule({
  id: 'compose/no-extends-cycle',
  category: 'correctness',
  severity: 'error',
  messages: { isCycle: 'This `extends` leads back to where it began, so the project does not load: {path}.' },
  on: {
    composeProject(project, ctx) {
      const ids = new Map<Service, string>();
      const idOf = (service: Service) => {
        const id = ids.get(service) ?? String(ids.size);
        ids.set(service, id);
        return id;
      };
      const edges = project.extensions.flatMap((extension) => {
        const { from, target } = extension;
        return target && target !== from ? [{ from: idOf(from), to: idOf(target), of: extension }] : [];
      });
      const services = new Map([...ids].map(([service, id]) => [id, service.name]));
      const seen = new Set<string>();
      // The closing edge of a circle is noted last.
      for (const { of, path } of edgesOnCycles(edges).toReversed()) {
        const circle = [...new Set(path)].sort().join(' ');
        if (of.from.file !== project.here || seen.has(circle)) continue;
        seen.add(circle);
        const names = path.map((id) => `\`${services.get(id)}\``);
        ctx.report({ at: of.service.span, message: 'isCycle', data: { path: names.join(' → ') } });
      }
    },
  },
});
