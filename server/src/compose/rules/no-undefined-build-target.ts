import { stageOf } from '../../build-context/dockerfile-outline';
import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { buildsOf } from '../facts/builds';

export default defineRule({
  id: 'compose/no-undefined-build-target',
  category: 'correctness',
  severity: 'error',
  messages: { isUndefined: 'The Dockerfile of `{service}` has no stage `{name}`, so the build stops.' },
  fixes: { useStage: { title: 'Build the stage `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      const { here } = project;
      for (const { outline, service, target } of buildsOf(project)) {
        const name = target?.value.text;
        if (!outline || !target || !name || target.layer.file !== here || target.value.hasVariable) continue;
        if (outline.stages.length === 0 || stageOf(outline, name)) continue;
        const { span } = target.value;
        const names = isShared(here, span) ? [] : outline.stages.flatMap((stage) => stage.name ?? []);
        ctx.report({
          at: span,
          message: 'isUndefined',
          data: { name: name.slice(0, 60), service: service.name },
          fixes: nearestNames(name, new Set(names)).map((stage) => {
            return { title: 'useStage', data: { name: stage }, edits: () => [replace(span, stage)] };
          }),
        });
      }
    },
  },
});
