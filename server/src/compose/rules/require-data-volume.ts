import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { cleanPath } from '../facts/container-paths';
import { mergedEntry } from '../facts/merged';
import { mergedEnvironment, mergedMounts, mergedTmpfs, mergedWords, setsVariable } from '../facts/merged-service';
import { holdsData, isForTests, type StoreService, storeServices } from '../facts/store-services';
import { isPatched } from '../facts/value';
import type { ComposeProject } from '../project/project';

/** Variables that put the data somewhere else. */
const otherPlaces: Readonly<Record<string, readonly string[]>> = {
  postgres: ['PGDATA'],
  registry: ['REGISTRY_STORAGE', 'REGISTRY_PROXY_REMOTEURL'],
  'grafana/grafana': ['GF_DATABASE_TYPE', 'GF_DATABASE_HOST', 'GF_DATABASE_URL', 'GF_PATHS_DATA'],
  'grafana/grafana-oss': ['GF_DATABASE_TYPE', 'GF_DATABASE_HOST', 'GF_DATABASE_URL', 'GF_PATHS_DATA'],
  influxdb: ['INFLUXD_BOLT_PATH', 'INFLUXD_ENGINE_PATH'],
};

export default defineRule({
  id: 'compose/require-data-volume',
  category: 'correctness',
  severity: 'warning',
  messages: {
    hasNone: 'Nothing is mounted at `{directory}`, so the data of `{image}` is lost from view with the container.',
  },
  on: {
    composeProject(project, ctx) {
      if (project.role === 'extended' || isForTests(project)) return;
      for (const each of storeServices(project)) {
        const { here, image, merged, reference, store } = each;
        if (!here || !merged.isWhole || !keepsData(each) || isPlacedElsewhere(project, each)) continue;
        if (mergedEntry(merged, 'volumes_from') || hasDataMount(each)) continue;
        const [directory = ''] = store.directories;
        ctx.report({ at: image.value.span, message: 'hasNone', data: { directory, image: imageName(reference) } });
      }
    },
  },
});

/** A path in the configuration or a variable may be the mount that holds the data. */
function hasDataMount({ merged, store }: StoreService): boolean {
  if (merged.layers.some((layer) => isPatched(layer.get('volumes')?.value))) return true;
  // A volume of one letter is read as a drive, which another rule says.
  const targets = mergedMounts(merged).map(({ target }) => target?.replace(/^[a-z]:(?=\/)/i, ''));
  const tmpfs = mergedTmpfs(merged).map(({ tmpfs }) => cleanPath(tmpfs.target));
  if ([...targets, ...tmpfs].some((path) => path === undefined || holdsData(store, path))) return true;
  const words = mergedWords(merged, 'command');
  const values = [...mergedEnvironment(merged).values()].map(({ written = '' }) => written);
  const texts = [...(words ?? []), ...values];
  return targets.some((path) => path !== undefined && texts.some((text) => text.includes(path)));
}

/** Caches forget on purpose, and a proxy keeps nothing of its own. */
function keepsData({ merged, reference }: StoreService): boolean {
  const words = mergedWords(merged, 'command');
  if (words === undefined) return false;
  switch (imageName(reference)) {
    case 'redis':
    case 'valkey/valkey': {
      const after = (flag: string) => (words.includes(flag) ? (words[words.indexOf(flag) + 1] ?? '') : undefined);
      return after('--appendonly') === 'yes' || /^\d/.test((after('--save') ?? '').replace(/^["']/, ''));
    }
    case 'minio/minio':
    case 'quay.io/minio/minio':
      return words.includes('server') && words.includes('/data');
    default:
      return !words.some((word) => /^--(?:datadir|dbpath|storage\.tsdb\.path|agent)/.test(word));
  }
}

function isPlacedElsewhere(project: ComposeProject, { merged, reference }: StoreService): boolean {
  const names = otherPlaces[imageName(reference)] ?? [];
  if (names.length === 0) return false;
  if (names.some((name) => setsVariable(project, merged, name))) return true;
  const set = [...mergedEnvironment(merged).keys()];
  const configured = mergedMounts(merged).some(({ target }) => target?.startsWith('/etc/d') && target.endsWith('.yml'));
  return imageName(reference) === 'registry' && (configured || set.some((name) => name.startsWith('REGISTRY_STORAGE')));
}
