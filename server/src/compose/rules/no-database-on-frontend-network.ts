import { defineRule } from '../../lint/rule';
import { isDataStore, isWebServer, knownImage } from '../facts/image-role';
import { mergedEntry } from '../facts/merged';
import { mergedPorts } from '../facts/merged-ports';
import { networksOf } from '../facts/networks';
import type { ProjectService } from '../project/project';

export default defineRule({
  id: 'compose/no-database-on-frontend-network',
  category: 'security',
  severity: 'hint',
  offByDefault: true,
  messages: {
    isTogether: '`{store}` and `{front}` share the only network, so whoever takes over `{front}` reaches the data.',
  },
  on: {
    composeProject({ here, isWhole, services }, ctx) {
      const all = [...services.values()];
      if (!isWhole || all.length < 3) return;
      const networks = new Set(all.map((service) => [...networksOf(service).keys()].sort().join(' ')));
      const [only = ''] = networks;
      if (networks.size !== 1 || only === '' || only.includes(' ')) return;
      const front = all.find((service) => mergedPorts(service).length > 0 && isImage(service, isWebServer));
      if (!front) return;
      for (const store of all.filter((service) => isImage(service, isDataStore))) {
        const layer = store.layers.find(({ file }) => file === here);
        if (layer)
          ctx.report({
            at: layer.entry.key.span,
            message: 'isTogether',
            data: { front: front.name, store: store.name },
          });
      }
    },
  },
});

function isImage(service: ProjectService, is: typeof isDataStore): boolean {
  const layer = mergedEntry(service, 'image')?.layer;
  const image = layer && knownImage(layer);
  return image !== undefined && is(image);
}
