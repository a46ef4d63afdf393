// @ts-check
/** @import { Diagram, Report } from './types.d.ts' */
import path from 'node:path';
import { listFiles, readText } from './files.mjs';
import { sanitise } from './render/sanitise.mjs';

const largestSize = 6 * 1024;

/**
 * Reads the diagrams, checked and cleaned for the panel.
 * @param {string} root
 * @param {Report} report
 * @returns {Promise<Map<string, Diagram>>} by path relative to `docs-content`
 */
export async function readDiagrams(root, report) {
  const folder = path.join(root, 'docs-content');
  const paths = await listFiles(path.join(folder, 'diagrams'), '.svg');
  const diagrams = new Map();
  const idOwners = new Map();
  for (const name of paths) {
    const file = `docs-content/diagrams/${name}`;
    const source = await readText(path.join(root, file));
    checkDiagram(source, file, report);
    checkIds(source, file, idOwners, report);
    const svg = sanitise(source.trim(), (message) => report(file, 1, message));
    diagrams.set(`diagrams/${name}`, { file, svg });
  }
  return diagrams;
}

/**
 * @param {string} source
 * @param {string} file
 * @param {Report} report
 */
function checkDiagram(source, file, report) {
  const size = Buffer.byteLength(source);
  if (size > largestSize) report(file, 1, `The diagram has ${size} bytes, more than ${largestSize}. Draw less.`);
  if (!/<svg\b[^>]*\brole="img"/.test(source)) report(file, 1, 'The diagram lacks `role="img"`. Add it to its root.');
  for (const name of ['title', 'desc']) {
    if (!source.includes(`<${name}`))
      report(file, 1, `The diagram lacks a <${name}>. Say in it what the picture shows.`);
  }
}

/**
 * Two diagrams may stand on one page.
 * @param {string} source
 * @param {string} file
 * @param {Map<string, string>} owners
 * @param {Report} report
 */
function checkIds(source, file, owners, report) {
  for (const [, id = ''] of source.matchAll(/\sid="([^"]*)"/g)) {
    const owner = owners.get(id);
    if (owner !== undefined)
      report(file, 1, `The id \`${id}\` is used in ${owner} too. Begin ids with a prefix of the file.`);
    owners.set(id, file);
  }
}
