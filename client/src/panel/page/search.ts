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
    find: (query) => (isMessage(query) ? messageHits(query) : index.search(query)).flatMap(toHit),
    suggest: (query) => index.search(query, { combineWith: 'OR', fuzzy: 0.4 }).slice(0, mostSuggestions).flatMap(toHit),
  };

  function messageHits(query: string): readonly SearchResult[] {
    return index.search(query, { combineWith: 'OR', fuzzy: false, prefix: false }).slice(0, mostForMessage);
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

function isMessage(query: string): boolean {
  return query.trim().split(/\s+/).length >= wordsOfMessage;
}

const isStored = isObject({ page: isString, title: isString, where: isString, kind: isString, excerpt: isString });

function toHit({ terms, ...stored }: SearchResult): Hit[] {
  if (!isStored(stored)) return [];
  const { excerpt, kind, page, title, where } = stored;
  return [{ address: page, title, where, kind, excerpt, words: terms }];
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
