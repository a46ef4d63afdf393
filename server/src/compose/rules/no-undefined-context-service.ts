import { defineRule } from '../../lint/rule';
import { renameFixes } from '../edits/reference-fixes';
import { projectReferences } from '../facts/references';
import { isPlainName, knownServices } from '../facts/undefined-names';
import type { ProjectService } from '../project/project';

export default defineRule({
  id: 'compose/no-undefined-context-service',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUndefined: 'There is no service `{name}` that could serve as a build context; the project does not load.',
    isNotBuilt: '`{name}` has no `build`, and only what is built here can serve as a build context.',
  },
  fixes: { useName: { title: 'Build with `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      for (const reference of projectReferences(project).under('build.additional_contexts')) {
        const { file, hasVariable, name, span, state, user } = reference;
        if (file !== project.here || state !== 'effective') continue;
        const service = project.services.get(name);
        if (hasVariable || !isPlainName(name) || (service ? isBuilt(service) : knownServices(project).has(name)))
          continue;
        const built = [...project.services.values()].filter((each) => isBuilt(each) && each.name !== user.name);
        ctx.report({
          at: span,
          message: service ? 'isNotBuilt' : 'isUndefined',
          data: { name },
          fixes: renameFixes(
            'useName',
            reference,
            built.map((each) => each.name),
          ),
        });
      }
    },
  },
});

function isBuilt({ layers }: ProjectService): boolean {
  return layers.some(({ get }) => get('build'));
}
