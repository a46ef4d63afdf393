/** The name that is most like `wanted`, compared without case; `undefined` where none is close. */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const distance = distanceBetween(wanted.toLowerCase(), name.toLowerCase());
    if (distance <= farthest(wanted, name) && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { name, distance };
    }
  }
  return best?.name;
}

/** A beginning of the other name is close (`build`, `builder`); else a third of the letters may differ. */
function farthest(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isBeginning = short.length > 2 && long.toLowerCase().startsWith(short.toLowerCase());
  return isBeginning ? long.length - short.length : Math.max(1, Math.floor(long.length / 3));
}

/** Letters to insert, remove, replace, or swap with their neighbour (optimal string alignment). */
function distanceBetween(a: string, b: string): number {
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
