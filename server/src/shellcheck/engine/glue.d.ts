/** What GHC generates beside the module: the JavaScript that its foreign imports call. */
declare module 'docker-wiki:shellcheck-glue' {
  /** `exports` is filled with those of the instance once it exists. */
  export default function glue(exports: Record<string, unknown>): Record<string, unknown>;
}
