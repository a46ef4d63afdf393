import { pathInRepository } from './reports/paths';

/** Lines around a change. */
const context = 3;
/** With more differences than that a block is shown as replaced: looking for what stays would take too long. */
const mostDifferences = 1000;

interface Line {
  readonly sign: ' ' | '-' | '+';
  /** With its line end, where it has one. */
  readonly text: string;
}

/** The way from one text to the other as `git apply` and `patch -p1` take it; empty where they are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = compare(linesOf(before), linesOf(after));
  const name = pathInRepository(path);
  return `--- a/${name}\n+++ b/${name}\n${hunks(lines).join('')}`;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function hunks(lines: readonly Line[]): readonly string[] {
  const result: string[] = [];
  let old = 1;
  let now = 1;
  let index = 0;
  while (index < lines.length) {
    const end = endOfHunk(lines, index);
    const first = lines.slice(index, end).findIndex(({ sign }) => sign !== ' ');
    if (first < 0) break;
    const skipped = Math.max(0, first - context);
    const hunk = lines.slice(index + skipped, end);
    const [oldLength, newLength] = [
      hunk.filter(({ sign }) => sign !== '+'),
      hunk.filter(({ sign }) => sign !== '-'),
    ].map((side) => side.length);
    result.push(
      `@@ -${range(old + skipped, oldLength)} +${range(now + skipped, newLength)} @@\n${hunk.map(written).join('')}`,
    );
    old += skipped + (oldLength ?? 0);
    now += skipped + (newLength ?? 0);
    index = end;
  }
  return result;
}

/** Behind the lines after a change that has no further one near. */
function endOfHunk(lines: readonly Line[], from: number): number {
  let end = lines.length;
  let same = 0;
  let hasChange = false;
  for (let i = from; i < lines.length; i++) {
    if (lines[i]?.sign !== ' ') {
      hasChange = true;
      same = 0;
    } else if (hasChange && ++same > 2 * context) {
      end = i + 1 - same + context;
      break;
    }
  }
  return hasChange ? Math.min(end, lastChange(lines) + 1 + context, lines.length) : lines.length;
}

function lastChange(lines: readonly Line[]): number {
  for (let i = lines.length - 1; i >= 0; i--) if (lines[i]?.sign !== ' ') return i;
  return -1;
}

/** An empty side begins behind the line before it. */
function range(start: number, length = 0): string {
  return length === 0 ? `${start - 1},0` : `${start},${length}`;
}

function written({ sign, text }: Line): string {
  return text.endsWith('\n') ? sign + text : `${sign}${text}\n\\ No newline at end of file\n`;
}

/** Most of a file stays, so only the lines between its common start and end are compared. */
function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const same = (texts: readonly string[]) => texts.map((text): Line => ({ sign: ' ', text }));
  return [
    ...same(before.slice(0, head)),
    ...shortestEdit(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(before.slice(before.length - tail)),
  ];
}

/** Myers' greedy search: the furthest place on each diagonal, for one difference more at a time. */
function shortestEdit(before: readonly string[], after: readonly string[]): readonly Line[] {
  const furthest = new Map([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let differences = 0; differences <= Math.min(mostDifferences, before.length + after.length); differences++) {
    trace.push(new Map(furthest));
    for (let k = -differences; k <= differences; k += 2) {
      let x = isDown(furthest, k, differences) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++;
      furthest.set(k, x);
      if (x >= before.length && x - k >= after.length) return walkBack(before, after, trace);
    }
  }
  return [...before.map((text): Line => ({ sign: '-', text })), ...after.map((text): Line => ({ sign: '+', text }))];
}

function isDown(furthest: ReadonlyMap<number, number>, k: number, differences: number): boolean {
  return k === -differences || (k !== differences && (furthest.get(k - 1) ?? 0) < (furthest.get(k + 1) ?? 0));
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
): readonly Line[] {
  const lines: Line[] = [];
  let x = before.length;
  let y = after.length;
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const furthest = trace[differences] ?? new Map<number, number>();
    const down = isDown(furthest, x - y, differences);
    const k = x - y + (down ? 1 : -1);
    const fromX = furthest.get(k) ?? 0;
    const fromY = fromX - k;
    const middleX = down ? fromX : fromX + 1;
    for (; x > middleX && x > 0 && y > 0; x--, y--) lines.push({ sign: ' ', text: before[x - 1] ?? '' });
    if (differences === 0) break;
    lines.push(down ? { sign: '+', text: after[fromY] ?? '' } : { sign: '-', text: before[fromX] ?? '' });
    x = fromX;
    y = fromY;
  }
  return lines.reverse();
}
