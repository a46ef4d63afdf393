import type { IgnoreSurroundings } from '../surroundings';

/** What of an entry some Dockerfile takes: with a folder around it, by its own name, or not at all. */
export interface UseOfEntry {
  readonly isTakenAlong: boolean;
  readonly isNamed: boolean;
}

/** How the Dockerfiles take an entry of the context. */
export function useOfEntry(path: string, { dockerfiles }: IgnoreSurroundings): UseOfEntry {
  let isTakenAlong = false;
  let isNamed = false;
  for (const { sources } of dockerfiles) {
    for (const source of sources) {
      const wanted = source.path;
      if (wanted === '' || wanted === '*' || path.startsWith(`${wanted}/`)) isTakenAlong = true;
      else if (wanted === path || wanted.startsWith(`${path}/`)) isNamed = true;
    }
  }
  return { isTakenAlong, isNamed };
}

/** A Dockerfile takes something from the context. */
export function isContextUsed({ dockerfiles }: IgnoreSurroundings): boolean {
  return dockerfiles.some(({ sources }) => sources.length > 0);
}
