/**
 * The candidates that are most like `wanted`, compared without case: those with the fewest letters to insert, remove,
 * replace or swap; none where even the best differs too much to be meant.
 */
export function nearestNames(wanted: string, candidates: Iterable<string>): readonly string[] {
  let best = Number.POSITIVE_INFINITY;
  let found: string[] = [];
  for (const candidate of candidates) {
    const limit = Math.min(best, farthest(wanted, candidate));
    const distance = distanceBetween(wanted.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    if (distance < best) found = [];
    best = distance;
    found.push(candidate);
  }
  return found;
}

/** A beginning of the other name is close (`build`, `builder`); else a third of the letters may differ. */
function farthest(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isBeginning = short.length > 2 && long.toLowerCase().startsWith(short.toLowerCase());
  return isBeginning ? long.length - short.length : Math.max(1, Math.floor(long.length / 3));
}

/** Optimal string alignment; some number above `limit` once that is passed. */
function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || lettersMissing(a, b, limit) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + cost,
          isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** A cheap lower bound: each letter of `a` that `b` lacks costs an edit. */
function lettersMissing(a: string, b: string, limit: number): number {
  let missing = 0;
  for (let i = 0; i < a.length && missing <= limit; i++) if (!b.includes(a.charAt(i))) missing++;
  return missing;
}
