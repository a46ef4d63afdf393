import { type Fragment, lengthOf, longestWord, looks, painted, wrapped } from './inline';
import type { Screen } from './screen';

type Cell = readonly Fragment[];

const gap = '  ';
/** Below that a column is no longer read with ease. */
const narrowest = 8;

/** The lines of a table, its cells wrapped to fit; where there is too little room, each row is a list of its cells. */
export function tableLines(
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  screen: Screen,
): readonly string[] {
  const widths = columnWidths([head, ...rows], screen.width);
  if (!widths) return rows.flatMap((row, index) => [...(index > 0 ? [''] : []), ...recordLines(head, row, screen)]);
  const drawn = rows.map((row) => rowLines(row, widths, screen));
  const isLoose = drawn.some((lines) => lines.length > 1);
  return [
    ...rowLines(head.map(asHead), widths, screen),
    painted([{ text: widths.map((width) => '─'.repeat(width)).join(gap), codes: [looks.dim] }], screen),
    ...drawn.flatMap((lines, index) => (isLoose && index > 0 ? ['', ...lines] : lines)),
  ];
}

/** Every column gets what it needs; where that is too much, the wide ones share what the narrow ones leave. */
function columnWidths(rows: readonly (readonly Cell[])[], width: number): readonly number[] | undefined {
  const count = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) => rows.map((row) => row[index] ?? []));
  const wanted = columns.map((cells) => Math.max(1, ...cells.map(lengthOf)));
  const least = columns.map((cells, index) =>
    Math.min(wanted[index] ?? 0, Math.max(narrowest, ...cells.map((cell) => Math.min(longestWord(cell), 24)))),
  );
  let room = width - gap.length * (count - 1);
  if (sum(least) > room) return undefined;
  const widths = [...least];
  room -= sum(least);
  // One character at a time to the column that lacks most: tables are small.
  for (; room > 0; room--) {
    const lacks = widths.map((each, index) => (wanted[index] ?? 0) - each);
    const most = Math.max(...lacks);
    if (most <= 0) break;
    const index = lacks.indexOf(most);
    widths[index] = (widths[index] ?? 0) + 1;
  }
  return widths;
}

function rowLines(row: readonly Cell[], widths: readonly number[], screen: Screen): readonly string[] {
  const cells = widths.map((width, index) => wrapped(row[index] ?? [], width));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map((lines, index) => padded(lines[line] ?? [], widths[index] ?? 0, screen));
    return parts.join(gap).trimEnd();
  });
}

function recordLines(head: readonly Cell[], row: readonly Cell[], screen: Screen): readonly string[] {
  return row.flatMap((cell, index) => {
    const title = asHead(head[index] ?? []);
    const whole = lengthOf(title) > 0 ? [...title, { text: ': ', codes: [] }, ...cell] : cell;
    return wrapped(whole, screen.width).map((line) => painted(line, screen));
  });
}

function asHead(cell: Cell): Cell {
  return cell.map((fragment) => ({ ...fragment, codes: [looks.bold, ...fragment.codes] }));
}

function padded(line: readonly Fragment[], width: number, screen: Screen): string {
  return painted(line, screen) + ' '.repeat(Math.max(0, width - lengthOf(line)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
