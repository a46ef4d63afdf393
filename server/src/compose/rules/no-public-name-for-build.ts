import { knownImage } from '../../images/maintained';
import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { imageOf } from '../facts/image';
import { mergedEntry } from '../facts/merged';
import { mergedService } from '../facts/merged-service';
import { isPatched } from '../facts/value';
import type { Service } from '../model/nodes';
import { buildPaths } from '../project/named-paths';
import type { ComposeProject } from '../project/project';

export default defineRule({
  id: 'compose/no-public-name-for-build',
  category: 'reproducibility',
  severity: 'warning',
  messages: {
    isOfficial: 'The build overwrites the official `{image}` on this machine, and other projects then run this one.',
    isBase: 'The build overwrites its own base image `{image}` on this machine, so the next build starts from itself.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const image = imageOf(service);
        if (!image?.reference || isPatched(service.get('image')?.value)) continue;
        const merged = mergedService(project, service);
        if (!mergedEntry(merged, 'build')) continue;
        const { reference, value } = image;
        const name = imageName(reference);
        const isOfficial = !name.includes('/') && knownImage(reference) !== undefined;
        const isBase = !isOfficial && merged.layers.some((layer) => basesOf(project, layer).has(reference.text));
        if (!isOfficial && !isBase) continue;
        const data = { image: reference.text.slice(0, 60) };
        ctx.report({ at: value.span, message: isOfficial ? 'isOfficial' : 'isBase', data });
      }
    },
  },
});

/** What the FROM lines of the service's Dockerfile name, as far as it can be read. */
function basesOf({ disk }: ComposeProject, layer: Service): ReadonlySet<string> {
  const path = buildPaths(layer)?.dockerfile;
  const text = path === undefined ? undefined : disk?.textOf(path, layer.file);
  const lines = text?.matchAll(/^[ \t]*FROM[ \t]+(?:--platform=\S+[ \t]+)?(\S+)/gim) ?? [];
  return new Set([...lines].map(([, name = '']) => name));
}
