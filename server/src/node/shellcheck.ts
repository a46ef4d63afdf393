import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Log } from '../ports';
import { createEngine, type DisposableEngine, type EngineWorker, type WorkerEvents } from '../shellcheck/engine/engine';

/**
 * ShellCheck in a worker thread.
 * @param folder holds `worker.cjs` and `shellcheck.wasm`.
 * @returns `undefined` where the folder is not there: a package may come without it.
 */
export function nodeShellCheckEngine(folder: string, log: Log): DisposableEngine | undefined {
  const program = join(folder, 'worker.cjs');
  if (!existsSync(program) || !existsSync(join(folder, 'shellcheck.wasm'))) return undefined;
  return createEngine({ spawn: (events) => startThread(program, events), after, log });
}

/** Starts a thread; the process stays alive for it only while an answer is due. */
export function startThread(program: string, events: WorkerEvents): EngineWorker {
  // Standard output belongs to the protocol of the process.
  const thread = new Worker(program, { stdout: true, stderr: true, execArgv: [] });
  thread.on('message', (message) => {
    thread.unref();
    events.message(message);
  });
  thread.on('error', (error) => events.death(String(error)));
  thread.on('exit', (code) => events.death(`its thread ended with ${code}`));
  return {
    post(request) {
      thread.ref();
      thread.postMessage(request);
    },
    terminate: () => void thread.terminate(),
  };
}

export function after(milliseconds: number, callBack: () => void): () => void {
  const timer = setTimeout(callBack, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}
