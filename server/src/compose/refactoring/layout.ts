import type { ComposeFile, Entry } from '../model/nodes';

/** How far from the start of its line a place lies. */
export function columnOf({ source }: ComposeFile, offset: number): number {
  return offset - source.lineSpan(source.lineAt(offset)).start;
}

/** True where a node is written in one line. */
export function isInOneLine({ source }: ComposeFile, { start, end }: { start: number; end: number }): boolean {
  return source.lineAt(start) === source.lineAt(end);
}

/** Lines below one another, the first one where the text stands, the others at a column. */
export function linesAt({ source }: ComposeFile, column: number, lines: readonly string[]): string {
  return lines.join(source.lineEnd + ' '.repeat(column));
}

/** Lines below a key, each on a line of its own. */
export function linesBelow({ source }: ComposeFile, column: number, lines: readonly string[]): string {
  return lines.map((line) => source.lineEnd + ' '.repeat(column) + line).join('');
}

/** The column of what stands below a key. */
export function columnBelow(file: ComposeFile, { key }: Entry): number {
  return columnOf(file, key.span.start) + 2;
}

/** The name of a key, for a title. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** More names than this would bury the title. */
const mostNames = 4;

/** `a`, `b` and `c`; of many the first ones, and how many others there are. */
export function listed(names: readonly string[]): string {
  const isLong = names.length > mostNames;
  const marked = names.slice(0, isLong ? mostNames - 1 : mostNames).map(code);
  const all = isLong ? [...marked, `${names.length - marked.length} others`] : marked;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
