import type { ProjectService } from '../project/project';
import { itemsOf } from './tree';
import { valueIn } from './value';

/** The profiles of a service after merging; `undefined` where a variable leaves one open. */
export function profilesOf({ layers }: ProjectService): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (const layer of layers) {
    for (const { value } of itemsOf(layer.get('profiles')?.value)) {
      const text = valueIn(value)?.text;
      if (text === undefined) return undefined;
      found.add(text);
    }
  }
  return found;
}

/** True where both have profiles and share none: as a rule they do not run together. */
export function areAlternatives(a: ProjectService, b: ProjectService): boolean {
  const [first, second] = [profilesOf(a), profilesOf(b)];
  if (!first || !second || first.size === 0 || second.size === 0) return false;
  return ![...first].some((name) => second.has(name));
}
