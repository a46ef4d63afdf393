import type { Log } from '../../ports';
import type { CheckRequest, WorkerMessage } from './protocol';
import type { ShellCheckComment, ShellCheckEngine } from './shellcheck-engine';

export interface EngineWorker {
  post(request: CheckRequest): void;
  terminate(): void;
}

export interface WorkerEvents {
  message(message: WorkerMessage): void;
  /** The worker is gone, or of no use any more. */
  death(reason: string): void;
}

export interface EngineInit {
  /** Starts a worker. It may fail at once by throwing, or later by `death`. */
  readonly spawn: (events: WorkerEvents) => EngineWorker;
  /** Calls back once after some milliseconds, unless the returned function is called before. */
  readonly after: (milliseconds: number, callBack: () => void) => () => void;
  readonly log: Log;
  /** Milliseconds that one script may take. */
  readonly limit?: number;
}

export interface DisposableEngine extends ShellCheckEngine {
  /** Ends the worker; a later check starts one again. */
  dispose(): void;
}

const defaultLimit = 10_000;
/** Loading and compiling, on a machine that is busy with other things. */
const startLimit = 30_000;
/** The worker holds some hundred megabytes; after this time without work they are given back. */
const idleLimit = 60_000;
const mostDeaths = 2;

/**
 * ShellCheck in a worker that is started when it is first needed. Scripts are checked one after the other; where the
 * worker dies or takes too long the script goes to a new one. It is given up when it ends two new ones, or takes a new
 * one too long.
 */
export function createEngine({ spawn, after, log, limit = defaultLimit }: EngineInit): DisposableEngine {
  let worker: Supervised | undefined;
  let failedStarts = 0;
  let last: Promise<unknown> = Promise.resolve();
  let cancelIdle: (() => void) | undefined;

  return {
    check(script, options) {
      const answer = last.then(() => checkNow({ script, options }));
      last = answer;
      return answer;
    },
    dispose: stop,
  };

  async function checkNow(request: CheckRequest): Promise<readonly ShellCheckComment[]> {
    cancelIdle?.();
    for (let deaths = 0; deaths < mostDeaths; ) {
      const current = worker ?? (await start());
      if (!current) return [];
      const isNew = current.answered === 0;
      const outcome = await current.ask(request, limit);
      if ('comments' in outcome) {
        cancelIdle = after(idleLimit, stop);
        return outcome.comments;
      }
      stop();
      log.info(`ShellCheck starts again: ${outcome.reason}`);
      // A new one that takes too long would take as long again.
      if (isNew) deaths += outcome.isTimeout ? mostDeaths : 1;
    }
    log.warn(`ShellCheck cannot read a script of ${request.script.length} characters; it is left out.`);
    return [];
  }

  async function start(): Promise<Supervised | undefined> {
    while (failedStarts < mostDeaths) {
      const started = supervise(spawn, after);
      const reason = await started.ready;
      if (reason === undefined) {
        failedStarts = 0;
        worker = started;
        return started;
      }
      started.terminate();
      failedStarts++;
      if (failedStarts === mostDeaths) log.warn(`ShellCheck is not available: ${reason}`);
    }
    return undefined;
  }

  function stop(): void {
    cancelIdle?.();
    worker?.terminate();
    worker = undefined;
  }
}

type Outcome =
  | { readonly comments: readonly ShellCheckComment[] }
  | { readonly reason: string; readonly isTimeout?: true };

interface Supervised {
  /** Why it did not start; `undefined` where it did. */
  readonly ready: Promise<string | undefined>;
  /** Scripts it has answered so far. */
  readonly answered: number;
  ask(request: CheckRequest, limit: number): Promise<Outcome>;
  terminate(): void;
}

/** One worker, with its events turned into promises that always settle. */
function supervise(spawn: EngineInit['spawn'], after: EngineInit['after']): Supervised {
  let answered = 0;
  let dead: string | undefined;
  let settle: ((outcome: Outcome | 'ready') => void) | undefined;
  let inner: EngineWorker | undefined;

  const next = (limit: number) =>
    new Promise<Outcome | 'ready'>((resolve) => {
      if (dead !== undefined) return resolve({ reason: dead });
      const cancel = after(limit, () => settle?.({ reason: `no answer within ${limit} ms`, isTimeout: true }));
      settle = (outcome) => {
        cancel();
        resolve(outcome);
      };
    });
  const started = next(startLimit);
  const die = (reason: string) => {
    dead ??= reason;
    settle?.({ reason });
  };

  try {
    inner = spawn({
      message(message) {
        if (message.kind === 'ready') settle?.('ready');
        else settle?.(message.kind === 'comments' ? message : { reason: message.reason });
      },
      death: die,
    });
  } catch (error) {
    die(String(error));
  }

  return {
    ready: started.then((outcome) => (outcome === 'ready' ? undefined : reasonOf(outcome))),
    get answered() {
      return answered;
    },
    async ask(request, limit) {
      const answer = next(limit);
      inner?.post(request);
      const outcome = await answer;
      if (outcome === 'ready') return { reason: 'it said twice that it is ready' };
      answered++;
      return outcome;
    },
    terminate() {
      die('it was stopped');
      inner?.terminate();
    },
  };
}

function reasonOf(outcome: Outcome): string {
  return 'reason' in outcome ? outcome.reason : 'it answered before it was asked';
}
