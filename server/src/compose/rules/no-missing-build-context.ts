import { defineRule } from '../../lint/rule';
import { buildsOf } from '../facts/builds';
import { isGitIgnored } from '../facts/git-ignore';

export default defineRule({
  id: 'compose/no-missing-build-context',
  category: 'correctness',
  severity: 'error',
  messages: { isMissing: 'There is no folder `{path}`, so `{service}` cannot be built.' },
  on: {
    composeProject(project, ctx) {
      const { disk, here } = project;
      if (!disk) return;
      for (const { context, service } of buildsOf(project)) {
        const path = context?.value.text;
        if (!context || !path || context.layer.file !== here || context.value.hasVariable) continue;
        if (/^(?:[/~]|[a-z]:)/i.test(path) || disk.kindOf(path, here) !== 'missing') continue;
        ctx.report({
          at: context.value.span,
          message: 'isMissing',
          data: { path: path.slice(0, 80), service: service.name },
          ...(isGitIgnored(path, here, disk) ? { atMost: 'hint' } : {}),
        });
      }
    },
  },
});
