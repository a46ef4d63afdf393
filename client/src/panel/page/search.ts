import type { SearchResult } from 'minisearch';
import { openPackedIndex } from '../../../../scripts/knowledge/search-pack.mjs';
import { isObject, isString } from '../schema';

export interface Hit {
  readonly address: string;
  readonly title: string;
  readonly where: string;
  readonly kind: string;
  /** How its text begins. */
  readonly excerpt: string;
  /** The words of the index that the query met. */
  readonly words: readonly string[];
}

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
    find: (query) => (isMessage(query) ? messageHits(query) : namedFirst(typedHits(query), query)).flatMap(toHit),
    suggest: (query) =>
      index.search(query, { combineWith: 'OR', fuzzy: 0.3, prefix: false }).slice(0, mostSuggestions).flatMap(toHit),
  };

  function typedHits(query: string): readonly SearchResult[] {
    return index.search(query.replace(letterAtEnd, ''), { prefix: isBeginning });
  }

  function messageHits(query: string): readonly SearchResult[] {
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

/** The page that is called so comes before those that only speak of it. */
function namedFirst(hits: readonly SearchResult[], query: string): readonly SearchResult[] {
  const end = `/${query.trim().toLowerCase()}`;
  const isNamed = ({ page }: SearchResult) => isString(page) && page.endsWith(end);
  return [...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))];
}

/** The first letter of the next word says nothing yet; that of a flag, `-p`, is all of it. */
const letterAtEnd = /(?<=\S)\s+[a-z]$/i;

/** What begins like a letter or two is half of the wiki, so only the word that is being typed may be as short. */
function isBeginning(word: string, at: number, words: readonly string[]): boolean {
  return word.length > 2 || (at === words.length - 1 && (word.length === 2 || at === 0));
}

function isMessage(query: string): boolean {
  return query.trim().split(/\s+/).length >= wordsOfMessage;
}

const isStored = isObject({ page: isString, title: isString, where: isString, kind: isString, excerpt: isString });

function toHit(result: SearchResult): Hit[] {
  if (!isStored(result)) return [];
  const { excerpt, kind, page, terms, title, where } = result;
  return [{ address: page, title, where, kind, excerpt, words: terms }];
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
