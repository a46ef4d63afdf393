import type { ProjectService } from '../project/project';
import { portsIn } from './port-texts';
import type { Port } from './ports';
import { isPatched } from './value';

/** The ports of a service from all of its layers; `!override` and `!reset` take away what came before. */
export function mergedPorts({ layers }: ProjectService): readonly Port[] {
  let found: Port[] = [];
  for (const layer of layers) {
    const node = layer.get('ports')?.value;
    const isReset = node !== undefined && node.kind !== 'alias' && node.tag === '!reset';
    if (isPatched(layer.entry.value) || isPatched(node)) found = [];
    if (!isReset) found = [...found, ...portsIn(layer)];
  }
  return found;
}
