// @ts-check
/** @import { Report } from './types.d.ts' */

/**
 * Reads a table whose first line names the columns. A row with another number of cells is a problem and left out.
 * @param {string} text
 * @param {readonly string[]} columns the names that the first line must have, in this order
 * @param {string} file for messages
 * @param {Report} report
 * @returns {{ line: number, cells: string[] }[]} `line` is 1-based
 */
export function parseTable(text, columns, file, report) {
  const [head = '', ...rows] = text.split('\n');
  if (head !== columns.join('\t')) {
    report(file, 1, `The first line must name the columns, separated by tabs: ${columns.join(', ')}.`);
    return [];
  }
  return rows.flatMap((row, index) => {
    if (row.trim() === '') return [];
    const line = index + 2;
    const cells = row.split('\t').map((cell) => cell.trim());
    if (cells.length === columns.length) return [{ line, cells }];
    report(
      file,
      line,
      `The row has ${cells.length} cells instead of ${columns.length}. Separate cells by one tab each.`,
    );
    return [];
  });
}
