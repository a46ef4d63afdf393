import type { ShellCheckComment, ShellCheckOptions } from './shellcheck-engine';

/** To the worker: one at a time. */
export interface CheckRequest {
  readonly script: string;
  readonly options: ShellCheckOptions;
}

/** From the worker: `ready` once, then one answer for each request. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'comments'; readonly comments: readonly ShellCheckComment[] }
  | { readonly kind: 'failed'; readonly reason: string };
