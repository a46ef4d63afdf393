import { type SearchHit as Hit, openPackedIndex } from '../../../../scripts/knowledge/search-pack.mjs';

export type { Hit };

export interface SearchIndex {
  /** Best first. Every word of a short query is met; a pasted message holds names and numbers that the wiki lacks. */
  find(query: string): readonly Hit[];
  /** What comes near a query that finds nothing. */
  suggest(query: string): readonly Hit[];
}

/** Opens the index that the build wrote to `search.json`. */
export function openSearchIndex(json: string): SearchIndex {
  const index = openPackedIndex(JSON.parse(json));
  return {
    find: (query) => (isMessage(query) ? messageHits(query) : typedHits(query.replace(letterAtEnd, ''))),
    suggest: (query) => index.search(query, { combineWith: 'OR', fuzzy: 0.3, prefix: false }).slice(0, mostSuggestions),
  };

  function typedHits(query: string): readonly Hit[] {
    return namedFirst(index.search(query, { prefix: isBeginning }), query);
  }

  function messageHits(query: string): readonly Hit[] {
    // An address such as `0.0.0.0` would else count as much as four words.
    const words = query.replace(/\b\d\b/g, ' ');
    return index.search(words, { combineWith: 'OR', fuzzy: false, prefix: false }).slice(0, mostForMessage);
  }
}

/** The text in parts; every second one is met by one of the words. */
export function splitAtWords(text: string, words: readonly string[]): readonly string[] {
  const met = words.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  return met.length === 0 ? [text] : text.split(new RegExp(`(${met.map(escaped).join('|')})`, 'gi'));
}

const mostSuggestions = 5;
const mostForMessage = 20;
const wordsOfMessage = 6;

/** The page that is called so comes first, then titles that begin so, short ones first, then what only speaks of it. */
function namedFirst(hits: readonly Hit[], query: string): readonly Hit[] {
  const name = query.trim().toLowerCase();
  const rank = ({ page, title }: Hit) => {
    if (page.endsWith(`/${name}`)) return 0;
    const plain = title.replaceAll('`', '').toLowerCase();
    return plain.startsWith(name) ? plain.length : lastRank;
  };
  const ranked = hits.map((hit) => ({ hit, rank: rank(hit) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ hit }) => hit);
}

const lastRank = Number.MAX_SAFE_INTEGER;

/** The first letter of the next word says nothing yet; that of a flag, `-p`, is all of it. */
const letterAtEnd = /(?<=\S)\s+[a-z]$/i;

/** What begins like a letter or two is half of the wiki, so only the word that is being typed may be as short. */
function isBeginning(word: string, at: number, words: readonly string[]): boolean {
  return word.length > 2 || (at === words.length - 1 && (word.length === 2 || at === 0));
}

function isMessage(query: string): boolean {
  return query.trim().split(/\s+/).length >= wordsOfMessage;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
