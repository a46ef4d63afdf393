// @ts-check
/** @import { MarkdownIt, StateCore, Token } from 'markdown-it' */
import { plainText } from '../plain-text.mjs';

/** The style sheet keeps first cells on one line, which only short ones stand in a narrow panel. */
const longestRowHeader = 18;

/** Tables with more columns do not fit into a panel of usual width; the style sheet folds them earlier. */
const mostColumns = 3;

/**
 * Gives tables the class, roles and labels that the narrow view counts on, and makes the first cells headers of their
 * rows where they are short.
 * @param {MarkdownIt} md
 */
export function tables(md) {
  md.core.ruler.after('inline', 'tables', markTables);
}

/** @param {StateCore} state */
function markTables({ tokens }) {
  for (const [start, token] of tokens.entries()) {
    if (token.type !== 'table_open') continue;
    const end = tokens.findIndex((other, index) => index > start && other.type === 'table_close');
    markTable(tokens.slice(start, end));
  }
}

/** @param {Token[]} table */
function markTable(table) {
  const rows = rowsOf(table);
  const labels = (rows[0] ?? []).map(({ text }) => text);
  const firstCells = rows.slice(1).flatMap((row) => row.slice(0, 1));
  const hasRowHeaders = firstCells.every(({ text }) => text.length <= longestRowHeader);

  const classes = labels.length > mostColumns ? 'table wide' : 'table';

  for (const token of table) {
    if (token.type === 'table_open') token.attrs = attributes({ class: classes, role: 'table' });
    if (token.type === 'thead_open' || token.type === 'tbody_open') token.attrs = attributes({ role: 'rowgroup' });
    if (token.type === 'tr_open') token.attrs = attributes({ role: 'row' });
  }
  for (const { open, close, text } of rows[0] ?? []) {
    open.attrs = attributes({ scope: 'col', role: 'columnheader' });
    if (text !== '') continue;
    // The corner over the row headers: a header without a word would be read out as one.
    open.tag = 'td';
    close.tag = 'td';
    open.attrs = attributes({ role: 'cell' });
  }
  for (const row of rows.slice(1)) {
    for (const [column, { open, close }] of row.entries()) {
      const label = labels[column] ?? '';
      open.attrs = attributes({ 'data-label': label, role: column === 0 ? 'rowheader' : 'cell' });
      if (column > 0 || !hasRowHeaders) continue;
      open.tag = 'th';
      close.tag = 'th';
      open.attrs = attributes({ scope: 'row', role: 'rowheader' });
    }
  }
}

/** @param {Token[]} table */
function rowsOf(table) {
  /** @type {{ open: Token, close: Token, text: string }[][]} */
  const rows = [];
  for (const [index, open] of table.entries()) {
    if (open.type === 'tr_open') rows.push([]);
    if (open.type !== 'th_open' && open.type !== 'td_open') continue;
    const [text, close] = table.slice(index + 1, index + 3);
    if (text !== undefined && close !== undefined) rows.at(-1)?.push({ open, close, text: plainText(text) });
  }
  return rows;
}

/**
 * @param {Record<string, string>} values
 * @returns {[string, string][]}
 */
function attributes(values) {
  return Object.entries(values);
}
