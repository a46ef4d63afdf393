import { type Shape, topLevel } from './card-shapes';
import type { Path } from './path-at';

const extensions = 'compose/top-level/x-';

/** The keys of the cards about a place, the narrowest first. */
export function cardKeys(path: Path): readonly string[] {
  const keys: string[] = [];
  let shape: Shape | undefined = topLevel;
  for (const step of path) {
    if (shape?.kind === 'keys' && typeof step === 'string') {
      if (step.startsWith('x-')) {
        keys.push(extensions);
        break;
      }
      keys.push(`${shape.prefix}/${step}`);
    }
    shape = inside(shape, step);
  }
  // What lies in a service, network or volume is told by its own keys; the section around it would only distract.
  const own = path.length > 2 ? keys.slice(1) : keys;
  return own.reverse();
}

/** The narrowest key with a card that a path leads through, and the steps behind it. Extensions have none. */
export function cardSubject(path: Path): { readonly key: string; readonly rest: Path } | undefined {
  let shape: Shape | undefined = topLevel;
  let found: { readonly key: string; readonly rest: Path } | undefined;
  for (const [index, step] of path.entries()) {
    if (shape?.kind === 'keys' && typeof step === 'string') {
      if (step.startsWith('x-')) return undefined;
      found = { key: `${shape.prefix}/${step}`, rest: path.slice(index + 1) };
    }
    shape = inside(shape, step);
  }
  return found;
}

/** What may stand at the end of a path. */
export function shapeAt(path: Path): Shape | undefined {
  return path.reduce<Shape | undefined>(inside, topLevel);
}

function inside(shape: Shape | undefined, step: string | number): Shape | undefined {
  if (typeof step === 'number') return shape?.items;
  if (shape?.kind === 'keys') return shape.inside.get(step);
  return shape?.kind === 'names' ? shape.each : undefined;
}
