/** See search-pack.mjs. */
import type MiniSearch from 'minisearch';

/** Opens what `search.json` holds, once it is parsed. */
export function openPackedIndex(packed: unknown): MiniSearch;
