import { defineRule } from '../../lint/rule';
import { fileName, roleOf } from '../facts/file-role';
import { strandedKeys } from '../facts/stranded-keys';
import { isPatched } from '../facts/value';
import { hasUnknownMerge } from '../model/lookup';
import type { Service } from '../model/nodes';

const origins = ['image', 'build', 'provider'];

export default defineRule({
  id: 'compose/require-image-or-build',
  category: 'correctness',
  severity: 'error',
  messages: { isMissing: '`{name}` has neither `image` nor `build`, so the project does not load.' },
  on: {
    composeProject(project, ctx) {
      // A file of another name may change services of a file that it is loaded with.
      if (roleOf(project) !== 'base' || !/^(?:docker-)?compose\.ya?ml$/.test(fileName(project))) return;
      // There it mostly changes services of the project around it.
      if (project.files.some(({ file, uri }) => file === project.here && uri.includes('/.devcontainer/'))) return;
      for (const { isWhole, layers, name } of project.services.values()) {
        const here = layers.find((layer) => layer.file === project.here && layer.mapping);
        if (!here || !isWhole || layers.some((layer) => isOpen(layer, layers.length))) continue;
        if (layers.some((layer) => origins.some((key) => layer.get(key)))) continue;
        if (strandedKeys(project.here).has(name)) continue;
        ctx.report({ at: here.entry.key.span, message: 'isMissing', data: { name } });
      }
    },
  },
});

/** More may come from where nobody looked. */
function isOpen({ entry, get, mapping }: Service, layerCount: number): boolean {
  const isUnresolved = layerCount === 1 && get('extends') !== undefined;
  return isUnresolved || isPatched(entry.value) || !mapping || hasUnknownMerge(mapping);
}
