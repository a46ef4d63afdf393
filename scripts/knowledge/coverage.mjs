// @ts-check
/** @import { Page, Problem } from './types.d.ts' */
import path from 'node:path';
import { listFiles, readText } from './files.mjs';
import { createMarkdown } from './markdown.mjs';
import { parsePage } from './page.mjs';
import { parseTable } from './tsv.mjs';

const file = 'docs-content/coverage.tsv';
const columns = ['id', 'anchor', 'note'];
const largestShareLeftOut = 0.03;

/**
 * Checks the table that says where each point of the chapters is treated.
 * @param {string} root
 * @returns {Promise<{ problems: Problem[], rows: number, leftOut: number }>}
 */
export async function checkCoverage(root) {
  /** @type {Problem[]} */
  const problems = [];
  const report = (/** @type {string} */ place, /** @type {number} */ line, /** @type {string} */ message) => {
    problems.push({ file: place, line, message });
  };
  const pages = await readPages(root);
  const rows = parseTable(await readText(path.join(root, file)), columns, file, report);

  const lines = new Map();
  for (const { line, cells } of rows) {
    const [id = '', anchor = '', note = ''] = cells;
    if (lines.has(id)) report(file, line, `The id ${id} stands on line ${lines.get(id)} already. Join the two rows.`);
    lines.set(id, line);
    const wrong = anchor === '-' ? wrongReason(note) : wrongAnchor(anchor, pages);
    if (wrong !== undefined) report(file, line, `${id}: ${wrong}`);
  }

  const leftOut = rows.filter(({ cells }) => cells[1] === '-').length;
  const mayBeLeftOut = Math.floor(rows.length * largestShareLeftOut);
  if (leftOut > mayBeLeftOut) {
    report(
      file,
      1,
      `${leftOut} of ${rows.length} points are left out, at most ${mayBeLeftOut} may be. Treat more of them.`,
    );
  }
  for (const page of pages.values()) {
    if (page.kind !== 'chapter' || rows.some(({ cells }) => cells[1]?.startsWith(`${page.path}#`))) continue;
    report(file, 1, `No row leads to ${page.path}. Add the points that the chapter treats.`);
  }
  return { problems, rows: rows.length, leftOut };
}

/** @param {string} note */
function wrongReason(note) {
  return note === '' || note === '-' ? 'left out without a reason. Say why in the note.' : undefined;
}

/**
 * @param {string} anchor
 * @param {ReadonlyMap<string, Page>} pages
 */
function wrongAnchor(anchor, pages) {
  const [target = '', id] = anchor.split('#');
  const page = pages.get(target);
  if (page === undefined) return `\`${target}\` does not exist. Name a file below docs-content, or \`-\`.`;
  if (page.sections.some((section) => section.id === id)) return undefined;
  return `\`${target}\` has no section \`${id ?? ''}\`. Correct the anchor.`;
}

/**
 * @param {string} root
 * @returns {Promise<Map<string, Page>>}
 */
async function readPages(root) {
  const md = createMarkdown();
  const pages = new Map();
  for (const folder of ['chapters', 'reference']) {
    for (const name of await listFiles(path.join(root, 'docs-content', folder), '.md')) {
      const text = await readText(path.join(root, 'docs-content', folder, name));
      const page = parsePage(md, `${folder}/${name}`, text, () => undefined);
      pages.set(page.path, page);
    }
  }
  return pages;
}
