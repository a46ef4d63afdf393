// @ts-check
/** @import { Page, Report } from './types.d.ts' */
import path from 'node:path';
import { listFiles, readText } from './files.mjs';
import { parseTable } from './tsv.mjs';

const name = 'redirects.tsv';
const file = `docs-content/${name}`;

/**
 * Where pages and sections went that had another address once: people keep links.
 * @param {string} root
 * @param {readonly Page[]} pages
 * @param {Report} report
 * @returns {Promise<ReadonlyMap<string, string>>} empty where there is no table
 */
export async function readRedirects(root, pages, report) {
  const redirects = new Map();
  const folder = path.join(root, 'docs-content');
  if (!(await listFiles(folder, '.tsv')).includes(name)) return redirects;
  const text = await readText(path.join(folder, name));
  const addresses = new Set(
    pages.flatMap(({ address, sections }) => [address, ...sections.map(({ id }) => `${address}#${id}`)]),
  );
  for (const { line, cells } of parseTable(text, ['from', 'to'], file, report)) {
    const [from = '', to = ''] = cells;
    if (addresses.has(from)) report(file, line, `\`${from}\` is there. Remove the row.`);
    else if (!addresses.has(to)) report(file, line, `\`${to}\` is no page and no section. Correct it.`);
    else if (redirects.has(from)) report(file, line, `\`${from}\` has a row above. Remove one of them.`);
    else redirects.set(from, to);
  }
  return redirects;
}
