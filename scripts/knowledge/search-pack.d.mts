/** See search-pack.mjs. */
import type MiniSearch from 'minisearch';

/** What `search.json` holds. */
export function packIndex(index: MiniSearch): object;

/** Opens what `search.json` holds, once it is parsed. */
export function openPackedIndex(packed: unknown): MiniSearch;
