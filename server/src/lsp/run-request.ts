import type { CancellationToken } from 'vscode-languageserver';
import type { Log } from '../ports';

export interface RequestRunner {
  /**
   * Runs a request's work a turn later, so that queued edits and cancels are seen first. A request that was
   * cancelled, or whose work throws, answers with `fallback`; the error is logged and reaches nobody else.
   */
  run<T>(name: string, token: CancellationToken, fallback: T, work: () => T | Promise<T>): Promise<T>;
}

export function createRequestRunner(log: Log, nextTurn: () => Promise<void>): RequestRunner {
  return {
    async run(name, token, fallback, work) {
      await nextTurn();
      if (token.isCancellationRequested) return fallback;
      try {
        return await work();
      } catch (error) {
        log.error(`${name} failed`, error);
        return fallback;
      }
    },
  };
}
