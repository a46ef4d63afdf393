// @ts-check
/** @import { Page, Problem } from './types.d.ts' */
import path from 'node:path';
import { listFiles, readText } from './files.mjs';
import { createMarkdown } from './markdown.mjs';
import { parsePage } from './page.mjs';
import { parseTable } from './tsv.mjs';

const columns = ['id', 'anchor', 'note'];
const largestShareLeftOut = 0.03;

/** @typedef {{ line: number, id: string, anchor: string, note: string }} Place */

/**
 * Reads a table that says for each id where the wiki treats it, or `-` and a reason, and checks that it can be believed.
 * @param {string} root
 * @param {string} file the table, relative to `root`
 * @returns {Promise<{ places: Place[], problems: Problem[], pages: Map<string, Page> }>} pages by path below `docs-content`
 */
export async function readPlaces(root, file) {
  /** @type {Problem[]} */
  const problems = [];
  const report = (/** @type {string} */ place, /** @type {number} */ line, /** @type {string} */ message) => {
    problems.push({ file: place, line, message });
  };
  const pages = await readPages(root);
  const places = parseTable(await readText(path.join(root, file)), columns, file, report).map(
    ({ line, cells: [id = '', anchor = '', note = ''] }) => ({ line, id, anchor, note }),
  );

  const lines = new Map();
  for (const { line, id, anchor, note } of places) {
    if (lines.has(id)) report(file, line, `The id ${id} stands on line ${lines.get(id)} already. Join the two rows.`);
    lines.set(id, line);
    const wrong = anchor === '-' ? wrongReason(note) : wrongAnchor(anchor, pages);
    if (wrong !== undefined) report(file, line, `${id}: ${wrong}`);
  }

  const leftOut = places.filter(({ anchor }) => anchor === '-').length;
  const mayBeLeftOut = Math.floor(places.length * largestShareLeftOut);
  if (leftOut > mayBeLeftOut) {
    report(
      file,
      1,
      `${leftOut} of ${places.length} points are left out, at most ${mayBeLeftOut} may be. Treat more of them.`,
    );
  }
  return { places, problems, pages };
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
