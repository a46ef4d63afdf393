import { defineRule } from '../../lint/rule';
import { postgresMounts, targetFix } from '../facts/postgres-mounts';

const oldPath = '/var/lib/postgresql/data';

export default defineRule({
  id: 'compose/no-old-postgres-data-path',
  category: 'correctness',
  severity: 'error',
  messages: {
    isOld:
      'PostgreSQL {major} keeps its data elsewhere below `/var/lib/postgresql`; with a mount here it refuses to start.',
  },
  fixes: { mountParent: { title: 'Mount it at `/var/lib/postgresql`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { here, major } of postgresMounts(project)) {
        if (major < 18) continue;
        for (const mount of here) {
          if (mount.target !== oldPath) continue;
          ctx.report({
            at: mount.mount.targetSpan,
            message: 'isOld',
            data: { major: String(major) },
            fixes: targetFix('mountParent', mount.layer, mount, '/var/lib/postgresql'),
          });
        }
      }
    },
  },
});
