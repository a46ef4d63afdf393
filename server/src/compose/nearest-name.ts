/** The candidates that are nearest to a name, at most two edits away. */
export function nearestNames(name: string, candidates: Iterable<string>): readonly string[] {
  let best = 2;
  let found: string[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate, best);
    if (distance > best) continue;
    if (distance < best) found = [];
    best = distance;
    found.push(candidate);
  }
  return found;
}

/** How many letters must be put in, taken out or replaced; some number above `limit` once it is passed. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || lettersMissing(a, b, limit) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let left = row;
    let lowest = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      left = Math.min(replaced, (previous[column] ?? 0) + 1, left + 1);
      lowest = Math.min(lowest, left);
      current.push(left);
    }
    if (lowest > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** A cheap lower bound: each letter of `a` that `b` lacks costs an edit. */
function lettersMissing(a: string, b: string, limit: number): number {
  let missing = 0;
  for (let i = 0; i < a.length && missing <= limit; i++) if (!b.includes(a.charAt(i))) missing++;
  return missing;
}
