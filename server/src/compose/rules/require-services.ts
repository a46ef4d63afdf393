import { defineRule } from '../../lint/rule';
import { hasContent } from '../facts/content';
import { fileName, roleOf } from '../facts/file-role';
import { topMappings } from '../facts/tree';
import { lookup } from '../model/lookup';

export default defineRule({
  id: 'compose/require-services',
  category: 'correctness',
  severity: 'warning',
  messages: { isMissing: 'The project has no services, so there is nothing to start.' },
  on: {
    composeProject(project, ctx) {
      const { here, services } = project;
      // Files of other names may be shared parts of a project.
      if (roleOf(project) !== 'base' || !/^(?:docker-)?compose\.ya?ml$/.test(fileName(project))) return;
      const tops = topMappings(here);
      const first = tops[0]?.entries.find(({ colon, key }) => colon !== undefined && key.text !== '<<');
      if (!first || services.size > 0 || here.problems.length > 0) return;
      if (tops.some((top) => hasContent(lookup(top, 'include')))) return;

      const section = tops.map((top) => lookup(top, 'services')).find((entry) => entry !== undefined);
      // Nothing at all behind the key is another rule's matter.
      if (section && (!section.value || section.value.kind === 'alias' || section.value.kind === 'scalar')) return;
      ctx.report({ at: (section ?? first).key.span, message: 'isMissing' });
    },
  },
});
