import type { CheckRequest, WorkerMessage } from './protocol';
import { createRuntime, type ShellCheckRuntime } from './runtime';

/**
 * The worker's side: loads ShellCheck, says `ready`, and answers requests.
 * @returns what to call with each request.
 */
export async function serve(
  load: () => Promise<ArrayBuffer | Uint8Array>,
  post: (message: WorkerMessage) => void,
): Promise<(request: CheckRequest) => void> {
  const runtime = await createRuntime(await load());
  post({ kind: 'ready' });
  return (request) => void answer(runtime, request).then(post);
}

async function answer(runtime: ShellCheckRuntime, { script, options }: CheckRequest): Promise<WorkerMessage> {
  try {
    return { kind: 'comments', comments: await runtime.check(script, options) };
  } catch (error) {
    return { kind: 'failed', reason: String(error) };
  }
}
