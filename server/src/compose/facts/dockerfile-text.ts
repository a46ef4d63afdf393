import { buildPaths } from '../project/named-paths';
import type { ComposeProject, ProjectService } from '../project/project';
import { valueIn } from './value';

/** The Dockerfile that a service is built from; `undefined` where nobody can tell, or nobody looked. */
export function dockerfileText({ disk, variables }: ComposeProject, { layers }: ProjectService): string | undefined {
  const building = layers.filter(({ get }) => get('build'));
  const [layer] = building;
  if (!layer || building.length > 1) return undefined;
  const paths = buildPaths(layer, (node) => valueIn(node, variables)?.text);
  return paths && disk?.textOf(paths.dockerfile, layer.file);
}
