import { defineRule } from '../../lint/rule';
import { buildsOf } from '../facts/builds';

export default defineRule({
  id: 'compose/no-build-context-outside-workspace',
  category: 'speed',
  severity: 'info',
  offByDefault: true,
  messages: {
    isTop: '`{path}` as a context sends everything below it to the builder.',
    isOutside: '`{path}` leads out of the open folders, so the build takes files that nobody sees here.',
  },
  on: {
    composeProject(project, ctx) {
      const { disk, here } = project;
      for (const { context } of buildsOf(project)) {
        const path = context?.value.text;
        if (!context || !path || context.layer.file !== here || context.value.hasVariable) continue;
        const isTop = /^(?:\/+|~\/?|[a-z]:[\\/]?)$/i.test(path);
        const isOutside = /^\.\.(?:[\\/]|$)/.test(path) && disk?.kindOf(path, here) === 'unknown';
        if (!isTop && !isOutside) continue;
        ctx.report({
          at: context.value.span,
          message: isTop ? 'isTop' : 'isOutside',
          data: { path: path.slice(0, 80) },
        });
      }
    },
  },
});
