import { defineRule } from '../../lint/rule';
import { isWithin } from '../facts/container-paths';
import { postgresMounts, targetFix } from '../facts/postgres-mounts';

const parent = '/var/lib/postgresql';
const dataPath = '/var/lib/postgresql/data';

export default defineRule({
  id: 'compose/no-postgres-parent-mount',
  category: 'correctness',
  severity: 'warning',
  messages: {
    staysEmpty:
      'PostgreSQL {major} writes to an anonymous volume at `/var/lib/postgresql/data`, so this one stays empty.',
  },
  fixes: { mountData: { title: 'Mount it at `/var/lib/postgresql/data`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const { here, major, mounts } of postgresMounts(project)) {
        if (major >= 18 || mounts.some(({ target }) => target === undefined || isWithin(target, dataPath))) continue;
        for (const mount of here) {
          if (mount.target !== parent) continue;
          ctx.report({
            at: mount.mount.targetSpan,
            message: 'staysEmpty',
            data: { major: String(major) },
            fixes: targetFix('mountData', mount.layer, mount, dataPath),
          });
        }
      }
    },
  },
});
