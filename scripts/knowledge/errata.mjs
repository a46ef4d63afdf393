// @ts-check
/** @import { Problem } from './types.d.ts' */
import { readPlaces } from './places.mjs';

const file = 'docs-content/errata.tsv';

/**
 * Checks the table that says where the wiki states what a widespread text gets wrong.
 * Its ids are a letter for the text and a number that counts from 1, so that no erratum can be forgotten.
 * @param {string} root
 * @returns {Promise<{ problems: Problem[], ids: ReadonlySet<string>, counts: ReadonlyMap<string, number>, leftOut: number }>} counts by letter
 */
export async function checkErrata(root) {
  const { places, problems } = await readPlaces(root, file);
  const counts = new Map();
  for (const { line, id } of places) {
    const letter = id.slice(0, 1);
    const expected = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, expected);
    if (/^[A-Z]\d+$/.test(id) && Number(id.slice(1)) === expected) continue;
    problems.push({ file, line, message: `After ${expected - 1} rows of ${letter}, ${id} is not the next number.` });
  }
  return {
    problems,
    ids: new Set(places.map(({ id }) => id)),
    counts,
    leftOut: places.filter(({ anchor }) => anchor === '-').length,
  };
}
