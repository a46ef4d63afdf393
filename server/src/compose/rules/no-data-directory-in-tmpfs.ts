import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { cleanPath, isWithin } from '../facts/container-paths';
import { mergedMounts, mergedTmpfs } from '../facts/merged-service';
import { isForTests, type StoreService, storeServices } from '../facts/store-services';
import type { ComposeFile } from '../model/nodes';

/** Redis and Valkey are caches as often as stores, and caches may live in memory. */
const caches = new Set(['redis', 'valkey/valkey']);

export default defineRule({
  id: 'compose/no-data-directory-in-tmpfs',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isInMemory: '`{image}` keeps its data at `{path}`, which is memory here: it is gone when the container stops.',
  },
  on: {
    composeProject(project, ctx) {
      if (isForTests(project)) return;
      for (const each of storeServices(project)) {
        const image = imageName(each.reference);
        if (caches.has(image)) continue;
        for (const { at, path } of memoryOver(each, project.here)) {
          ctx.report({ at, message: 'isInMemory', data: { image, path } });
        }
      }
    },
  },
});

/** Memory that covers the whole directory; a part of it may be scratch space. */
function memoryOver({ merged, store }: StoreService, here: ComposeFile): readonly { path: string; at: Span }[] {
  const short = mergedTmpfs(merged).map(({ layer, tmpfs }) => ({
    layer,
    path: cleanPath(tmpfs.target),
    at: tmpfs.targetSpan,
  }));
  const long = mergedMounts(merged)
    .filter(({ mount }) => mount.kind === 'tmpfs')
    .map(({ layer, mount, target }) => ({ layer, path: target, at: mount.targetSpan }));
  return [...short, ...long].flatMap(({ at, layer, path }) => {
    if (layer.file !== here || !path?.startsWith('/') || path === '/') return [];
    return store.directories.some((folder) => isWithin(folder, path)) ? [{ at, path }] : [];
  });
}
