import { defineRule } from '../../lint/rule';
import { checkedMounts, hasPlainSource, schemeOf } from '../facts/checked-mounts';
import { hasContent } from '../facts/content';
import { isStackFile } from '../facts/file-role';
import { isDataStore } from '../facts/image-role';
import { mergedEntry } from '../facts/merged';
import type { Mount } from '../facts/mounts';
import { mergedReference } from '../facts/service-image';
import { entryAt } from '../facts/tree';
import { valueIn } from '../facts/value';
import type { ComposeProject, ProjectService } from '../project/project';

export default defineRule({
  id: 'compose/no-node-local-mount-in-stack',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isRelative: '`{source}` lies on one machine; on every other node this task does not start.',
    isLocal: 'The volume `{source}` is another one on each node, so a task that moves finds no data.',
  },
  on: {
    composeProject(project, ctx) {
      if (!isStackFile(project)) return;
      for (const service of project.services.values()) {
        if (hasContent(mergedEntry(service, 'deploy', 'placement', 'constraints')?.entry)) continue;
        for (const mount of service.layers.filter(({ file }) => file === project.here).flatMap(checkedMounts)) {
          const source = mount.source?.slice(0, 80);
          if (source === undefined || !hasPlainSource(mount)) continue;
          const isRelative = mount.kind === 'bind' && /^\.{1,2}(?:[\\/]|$)/.test(source) && !schemeOf(mount);
          if (!isRelative && !isLocalStore(project, service, mount)) continue;
          ctx.report({ at: mount.sourceSpan, message: isRelative ? 'isRelative' : 'isLocal', data: { source } });
        }
      }
    },
  },
});

/** A named volume without a driver that reaches other machines, below a program that keeps data. */
function isLocalStore(project: ComposeProject, service: ProjectService, { kind, source }: Mount): boolean {
  const image = mergedReference(service);
  const mode = valueIn(mergedEntry(service, 'deploy', 'mode')?.entry.value)?.text;
  if (kind !== 'volume' || source === undefined || !image || !isDataStore(image) || mode?.startsWith('global'))
    return false;
  const layers = project.objects.volumes.get(source)?.layers ?? [];
  if (layers.length === 0) return false;
  return layers.every(({ isExternal, mapping }) => {
    const driver = entryAt(mapping, 'driver');
    const isLocal = !driver || valueIn(driver.value)?.text === 'local';
    return !isExternal && isLocal && !hasContent(entryAt(mapping, 'driver_opts'));
  });
}
