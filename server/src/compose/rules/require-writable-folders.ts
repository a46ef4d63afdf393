import { defineRule } from '../../lint/rule';
import { addServiceKeys } from '../edits/add-service-keys';
import { checkedMounts, targetOf } from '../facts/checked-mounts';
import { cleanPath, isWithin } from '../facts/container-paths';
import { mergedEntry } from '../facts/merged';
import { mergedImageName } from '../facts/service-image';
import { isTrue } from '../facts/service-value';
import { valueIn } from '../facts/value';

/** Folders without which images do not start, besides those of their volumes. */
const folders: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^nginx$/, ['/var/cache/nginx', '/var/run']],
  [/^nginxinc\/nginx-unprivileged$/, ['/tmp']],
  [/^httpd$/, ['/usr/local/apache2/logs']],
  [/^(?:postgres|postgis\/postgis|pgvector\/pgvector)$/, ['/tmp', '/var/run/postgresql']],
  [/^mysql$/, ['/tmp', '/var/run/mysqld']],
  [/^mariadb$/, ['/tmp', '/run/mysqld']],
  [/^wordpress$/, ['/tmp', '/run/lock', '/var/run/apache2']],
];

export default defineRule({
  id: 'compose/require-writable-folders',
  category: 'correctness',
  severity: 'hint',
  messages: { lacks: '`{image}` has to write to {folders}, and with `read_only` it cannot: it ends at the start.' },
  fixes: { addTmpfs: { title: 'Add a tmpfs mount for {folders}', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      for (const service of project.services.values()) {
        const readOnly = mergedEntry(service, 'read_only');
        const value = valueIn(readOnly?.entry.value);
        if (!value || readOnly?.layer.file !== project.here || !isTrue(value.text)) continue;
        const image = mergedImageName(service);
        const needed = folders.find(([images]) => image !== undefined && images.test(image))?.[1];
        if (!image || !needed || mergedEntry(service, 'tmpfs') || mergedEntry(service, 'build')) continue;
        const targets = service.layers.flatMap(checkedMounts).map(targetOf);
        if (targets.includes(undefined)) continue;
        const missing = needed.filter(
          (folder) => !targets.some((target) => target && isWithin(folder, cleanPath(target))),
        );
        if (missing.length === 0) continue;
        const edits = addServiceKeys(readOnly.layer, [`tmpfs: [${missing.join(', ')}]`]);
        const data = { folders: missing.map((folder) => `\`${folder}\``).join(' and '), image };
        ctx.report({
          at: value.span,
          message: 'lacks',
          data,
          fixes: edits ? [{ title: 'addTmpfs', data, edits: () => edits }] : [],
        });
      }
    },
  },
});
