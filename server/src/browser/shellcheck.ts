import type { Log } from '../ports';
import { createEngine, type DisposableEngine, type EngineWorker, type WorkerEvents } from '../shellcheck/engine/engine';

/**
 * ShellCheck in a worker of the browser, loaded from the extension's own files when it is first needed.
 * @param folder the address of the folder with `worker.js` and `shellcheck.wasm`, without a slash at its end.
 */
export function browserShellCheckEngine(folder: string, log: Log): DisposableEngine {
  return createEngine({ spawn: (events) => startWorker(folder, events), after, log });
}

function startWorker(folder: string, events: WorkerEvents): EngineWorker {
  let worker: Worker | undefined;
  let isEnded = false;
  void programAt(`${folder}/worker.js`).then(
    (program) => {
      if (isEnded) return;
      worker = new Worker(program);
      worker.addEventListener('message', ({ data }) => events.message(data));
      worker.addEventListener('error', ({ message }) => events.death(message));
      worker.postMessage(`${folder}/shellcheck.wasm`);
    },
    (error) => events.death(String(error)),
  );
  return {
    post: (request) => worker?.postMessage(request),
    terminate() {
      isEnded = true;
      worker?.terminate();
    },
  };
}

/** Extensions may be served from another origin, whose programs a worker may not be started from; a copy may be. */
async function programAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
}

export function after(milliseconds: number, callBack: () => void): () => void {
  const timer = setTimeout(callBack, milliseconds);
  return () => clearTimeout(timer);
}
