import { defineRule } from '../../lint/rule';
import { checkedMounts, targetOf } from '../facts/checked-mounts';
import { cleanPath } from '../facts/container-paths';

const dependencyFolders = /\/(node_modules|vendor|\.venv|target|\.m2|\.cargo|\.gradle|bower_components)$/;

export default defineRule({
  id: 'compose/no-bind-mounted-dependencies',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  messages: {
    isBound: '`{folder}` of the host is used in the container: slow on Docker Desktop, and built for another system.',
  },
  on: {
    service(service, ctx) {
      for (const mount of checkedMounts(service)) {
        const folder = dependencyFolders.exec(cleanPath(targetOf(mount) ?? ''))?.[1];
        if (mount.kind !== 'bind' || !folder) continue;
        ctx.report({ at: mount.sourceSpan, message: 'isBound', data: { folder } });
      }
    },
  },
});
