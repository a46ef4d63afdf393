// @ts-check
/** @import { Problem } from './types.d.ts' */
import { readPlaces } from './places.mjs';

const file = 'docs-content/coverage.tsv';

/**
 * Checks the table that says where each point of the chapters is treated.
 * @param {string} root
 * @returns {Promise<{ problems: Problem[], rows: number }>}
 */
export async function checkCoverage(root) {
  const { places, problems, pages } = await readPlaces(root, file);
  for (const page of pages.values()) {
    if (page.kind !== 'chapter' || places.some(({ anchor }) => anchor.startsWith(`${page.path}#`))) continue;
    const message = `No row leads to ${page.path}. Add the points that the chapter treats.`;
    problems.push({ file, line: 1, message });
  }
  return { problems, rows: places.length };
}
