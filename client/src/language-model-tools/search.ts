import { openPackedIndex } from '../../../scripts/knowledge/search-pack.mjs';

const mostHits = 10;

/** The best places of the wiki for some words, in the index that the panel searches. */
export function searchIn(json: string, words: string) {
  const index = openPackedIndex(JSON.parse(json));
  const exact = index.search(words);
  // A pasted message holds names and numbers that the wiki lacks.
  const hits = exact.length > 0 ? exact : index.search(words, { combineWith: 'OR', fuzzy: false, prefix: false });
  return hits.slice(0, mostHits).map(({ title, where, excerpt, page }) => ({ title, where, excerpt, address: page }));
}
