import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { areNeverTogether, copiesOf, type MergedMount, mergedMounts } from '../facts/merged-service';
import { holdsData, type StoreService, storeServices } from '../facts/store-services';
import { entryAt } from '../facts/tree';
import type { ComposeProject } from '../project/project';

interface DataMount {
  readonly service: StoreService;
  readonly mount: MergedMount;
}

export default defineRule({
  id: 'compose/no-shared-data-directory',
  category: 'correctness',
  severity: 'warning',
  aliases: ['kics:shared-volumes-between-containers'],
  messages: {
    isShared: '`{other}` keeps its data in `{source}` as well; two servers on one directory destroy it.',
    isScaled: '`{other}` runs more than once with its data in `{source}`; several servers on one directory destroy it.',
  },
  on: {
    composeProject(project, ctx) {
      for (const [source, mounts] of dataMounts(project)) {
        const pair = mounts.length > 1 ? togetherHere(project, mounts) : undefined;
        if (pair) {
          const [{ mount }, other] = pair;
          ctx.report({
            at: mount.mount.sourceSpan,
            message: 'isShared',
            data: { other: other.service.merged.name, source: shortened(source) },
            related: other.mount.layer.file === project.here ? [relatedTo(other)] : [],
          });
          continue;
        }
        for (const { mount, service } of mounts) {
          if (mount.layer.file !== project.here || (copiesOf(service.merged) ?? 1) < 2) continue;
          const data = { other: service.merged.name, source: shortened(source) };
          ctx.report({ at: mount.mount.sourceSpan, message: 'isScaled', data });
        }
      }
    },
  },
});

/** Writable mounts at the data directories of servers that want them for themselves, by source. */
function dataMounts(project: ComposeProject): ReadonlyMap<string, readonly DataMount[]> {
  const found = new Map<string, Map<StoreService, DataMount>>();
  for (const service of storeServices(project)) {
    if (!service.store.isExclusive || imageName(service.reference) === 'prom/prometheus') continue;
    for (const mount of mergedMounts(service.merged)) {
      const { source, isReadOnly, kind, mapping } = mount.mount;
      const isPart = mapping && entryAt(mapping, 'volume', 'subpath');
      if (!source || isReadOnly || isPart || (kind !== 'volume' && kind !== 'bind')) continue;
      if (mount.target === undefined || !holdsData(service.store, mount.target)) continue;
      // The later layer of one service replaces the earlier one.
      const before = found.get(source) ?? new Map<StoreService, DataMount>();
      found.set(source, before.set(service, { service, mount }));
    }
  }
  return new Map([...found].map(([source, mounts]) => [source, [...mounts.values()]]));
}

/** The last mount in this file together with another one that runs at the same time. */
function togetherHere({ here }: ComposeProject, mounts: readonly DataMount[]): [DataMount, DataMount] | undefined {
  for (const mount of mounts.filter((each) => each.mount.layer.file === here).reverse()) {
    const other = mounts.find((each) => each !== mount && !areNeverTogether(each.service.merged, mount.service.merged));
    if (other) return [mount, other];
  }
  return undefined;
}

function relatedTo({ mount }: DataMount) {
  return { span: mount.mount.sourceSpan, message: 'The other one' };
}

function shortened(source: string): string {
  return source.slice(0, 60);
}
