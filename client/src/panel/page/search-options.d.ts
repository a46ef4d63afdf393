/** The build writes the index with these options, so the script that reads it shares their module. */
declare module '*/search-options.mjs' {
  import type { Options } from 'minisearch';

  export const searchOptions: Options;
}
