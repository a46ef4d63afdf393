import { defineRule } from '../../lint/rule';
import { remove } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { buildsOf } from '../facts/builds';
import { repeatedContext } from '../facts/dockerfile-paths';
import { partOf } from '../facts/value';

export default defineRule({
  id: 'compose/no-context-in-dockerfile-path',
  category: 'correctness',
  severity: 'warning',
  messages: { isTwice: '`dockerfile` starts at the context, so the build looks for `{path}`, which is not there.' },
  fixes: { strip: { title: 'Write `{rest}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const build of buildsOf(project)) {
        const repeated = repeatedContext(project, build);
        const { dockerfile, paths } = build;
        if (!repeated || !dockerfile || !paths || dockerfile.layer.file !== project.here) continue;
        const { length, rest } = repeated;
        const { value } = dockerfile;
        const prefix = partOf(value, 0, length);
        const isFixable = prefix.end < value.span.end && !isShared(project.here, value.span);
        ctx.report({
          at: value.span,
          message: 'isTwice',
          data: { path: paths.dockerfile.slice(0, 100) },
          fixes: isFixable ? [{ title: 'strip', data: { rest }, edits: () => [remove(prefix)] }] : [],
        });
      }
    },
  },
});
