// @ts-check
/** @import { Card, Report, SurfaceRow } from './types.d.ts' */
import path from 'node:path';
import { listFiles, readText } from './files.mjs';
import { productName } from './syntax/badge.mjs';
import { parseTable } from './tsv.mjs';

const columns = ['key', 'syntax', 'default', 'since', 'status'];
const coveredKeys = [/^dockerfile\/(instruction|flag|mount|directive)\//, /^compose\//];

/** @typedef {{ row: SurfaceRow, file: string, line: number }} SurfaceEntry */

/**
 * Reads syntax, default, since and status of everything that has them, from the files `surface.tsv` below `reference`.
 * @param {string} root
 * @param {Report} report
 * @returns {Promise<Map<string, SurfaceEntry>>} by card key
 */
export async function readSurface(root, report) {
  const folder = path.join(root, 'docs-content/reference');
  const paths = await listFiles(folder, 'surface.tsv');
  const entries = new Map();
  for (const name of paths) {
    const file = `docs-content/reference/${name}`;
    const text = await readText(path.join(folder, name));
    for (const { line, cells } of parseTable(text, columns, file, report)) {
      const [key = '', ...values] = cells;
      if (entries.has(key)) report(file, line, `The key \`${key}\` has a row already. Remove one of the two.`);
      entries.set(key, { file, line, row: rowOf(values) });
    }
  }
  return entries;
}

/**
 * Reports rows that no card shows, and cards that lack their row.
 * @param {ReadonlyMap<string, SurfaceEntry>} surface
 * @param {ReadonlyMap<string, { card: Card, file: string, line: number }>} cards
 * @param {Report} report
 */
export function checkSurface(surface, cards, report) {
  for (const [key, { file, line }] of surface) {
    if (!cards.has(key)) report(file, line, `No card shows \`${key}\`. Write one or remove the row.`);
  }
  for (const [key, { file, line }] of cards) {
    if (surface.has(key) || !coveredKeys.some((kind) => kind.test(key))) continue;
    report(file, line, `The card \`${key}\` has no row in a surface.tsv. Add one with its syntax.`);
  }
}

/**
 * @param {string[]} values
 * @returns {SurfaceRow}
 */
function rowOf([syntax = '', defaultValue = '', since = '', status = '']) {
  const row = { syntax, default: defaultValue, since: since.replace(/^[a-z]+/, productName), status };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== '-' && value !== '—'));
}
