import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { serve } from '../shellcheck/engine/serve';

/** The worker thread: `shellcheck.wasm` lies beside it. */
const port = parentPort;
if (!port) throw new Error('this program is a worker');
void serve(
  () => readFile(join(__dirname, 'shellcheck.wasm')),
  (message) => port.postMessage(message),
).then((handle) => port.on('message', handle));
