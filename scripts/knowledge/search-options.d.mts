/** See search-options.mjs. */
import type { Options } from 'minisearch';

export const searchOptions: Options;
