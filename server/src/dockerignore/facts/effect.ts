import type { TreeEntry } from '../../build-context/context-tree';
import type { IgnorePattern } from '../../build-context/ignore-patterns';

/** What a pattern does to the entries of a tree. */
export interface Effect {
  /** The entries that it matches itself, not those that lie in one of them. */
  readonly matched: readonly TreeEntry[];
  /** Those that it changes the fate of: the others were out, or in, before. */
  readonly changed: readonly TreeEntry[];
  /** Earlier patterns that took out what this one brings back, or that took out before it what it matches. */
  readonly before: readonly IgnorePattern[];
  /** Later patterns that decide otherwise about some of `matched`. */
  readonly after: readonly IgnorePattern[];
}

/** Asks each entry what became of it before, at, and after a pattern. */
export function effectOf(
  pattern: IgnorePattern,
  patterns: readonly IgnorePattern[],
  entries: readonly TreeEntry[],
): Effect {
  const matched: TreeEntry[] = [];
  const changed: TreeEntry[] = [];
  const before = new Set<IgnorePattern>();
  const after = new Set<IgnorePattern>();
  const position = patterns.indexOf(pattern);
  for (const entry of entries) {
    if (!pattern.matches(entry.path) || matched.some(({ path }) => entry.path.startsWith(`${path}/`))) continue;
    matched.push(entry);
    const then = deciding(entry.path, patterns, 0, position, false);
    if (then.by) before.add(then.by);
    if (then.isIgnored === pattern.isException) changed.push(entry);
    const later = deciding(entry.path, patterns, position + 1, patterns.length, !pattern.isException);
    if (later.by) after.add(later.by);
  }
  return { matched, changed, before: [...before], after: [...after] };
}

function deciding(
  path: string,
  patterns: readonly IgnorePattern[],
  from: number,
  to: number,
  wasIgnored: boolean,
): { readonly by: IgnorePattern | undefined; readonly isIgnored: boolean } {
  const places = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  let isIgnored = wasIgnored;
  let by: IgnorePattern | undefined;
  for (let i = from; i < to; i++) {
    const pattern = patterns[i];
    if (!pattern || pattern.isException !== isIgnored || !places.some((place) => pattern.matches(place))) continue;
    isIgnored = !pattern.isException;
    by = pattern;
  }
  return { by: isIgnored === wasIgnored ? undefined : by, isIgnored };
}
