/** See search-pack.mjs. */
import type MiniSearch from 'minisearch';

export interface SearchHit {
  readonly page: string;
  readonly title: string;
  readonly where: string;
  readonly kind: string;
  readonly excerpt: string;
  /** The words of the index that the query met here. */
  readonly terms: readonly string[];
}

/** What is left out is as in the options of the index. */
export interface QueryOptions {
  readonly combineWith?: 'AND' | 'OR';
  /** Whether a word may be the beginning of one of the index. */
  readonly prefix?: boolean | ((word: string, at: number, words: readonly string[]) => boolean);
  /** How much of a word may differ. */
  readonly fuzzy?: number | false;
}

export interface Search {
  /** The best hit comes first. */
  search(query: string, options?: QueryOptions): SearchHit[];
}

/** What `search.json` holds. */
export function packIndex(index: MiniSearch): object;

/** Opens what `search.json` holds, once it is parsed. */
export function openPackedIndex(packed: unknown): Search;
