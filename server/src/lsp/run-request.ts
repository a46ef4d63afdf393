import type { CancellationToken } from 'vscode-languageserver';
import type { Log } from '../ports';

export interface RequestRunner {
  /**
   * Runs a request's work a turn later, so that queued edits and cancels are seen first. A request that was
   * cancelled, or whose work throws, answers with `fallback`; the error is logged and reaches nobody else.
   */
  run<T>(name: string, token: CancellationToken, fallback: T, work: () => T | Promise<T>): Promise<T>;
  /** The same for work that nobody looks at while they type: it waits until all is quiet. */
  runBehind<T>(name: string, token: CancellationToken, fallback: T, work: () => T | Promise<T>): Promise<T>;
  /** Resolves when what was asked in the meantime is answered, and the answers have left. */
  untilQuiet(): Promise<void>;
}

/** So many turns are given away; who waits for a file or a registry holds nobody up. */
const mostTurns = 10;

export function createRequestRunner(
  log: Log,
  nextTurn: () => Promise<void>,
  untilSent: () => Promise<void>,
): RequestRunner {
  let running = 0;
  return {
    async run(name, token, fallback, work) {
      running++;
      await nextTurn();
      const answer = await attempt(name, token, fallback, work);
      void leave();
      return answer;
    },
    async runBehind(name, token, fallback, work) {
      await untilQuiet();
      return attempt(name, token, fallback, work);
    },
    untilQuiet,
  };

  async function untilQuiet(): Promise<void> {
    await nextTurn();
    await nextTurn();
    for (let turn = 0; running > 0 && turn < mostTurns; turn++) await nextTurn();
    await untilSent();
  }

  /** An answer takes some turns until its writing begins; work that begins before holds it up. */
  async function leave(): Promise<void> {
    await nextTurn();
    await nextTurn();
    running--;
  }

  async function attempt<T>(
    name: string,
    token: CancellationToken,
    fallback: T,
    work: () => T | Promise<T>,
  ): Promise<T> {
    if (token.isCancellationRequested) return fallback;
    try {
      return await work();
    } catch (error) {
      log.error(`${name} failed`, error);
      return fallback;
    }
  }
}
