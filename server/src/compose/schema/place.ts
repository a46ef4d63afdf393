import type { Path } from '../path-at';

/** The last key of a path: what messages call the place. */
export function keyOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

/** True for a path such as `services.*.depends_on.*`, of that length. */
export function matches(path: Path, pattern: string): boolean {
  const steps = pattern.split('.');
  return steps.length === path.length && steps.every((step, index) => step === '*' || step === path[index]);
}
