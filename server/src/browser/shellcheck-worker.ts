import type { CheckRequest } from '../shellcheck/engine/protocol';
import { serve } from '../shellcheck/engine/serve';

/** The worker: its first message is the address of `shellcheck.wasm`, all others are requests. */
self.addEventListener(
  'message',
  (first: MessageEvent<string>) => {
    void serve(
      () => download(first.data),
      (message) => self.postMessage(message),
    ).then((handle) => self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => handle(data)));
  },
  { once: true },
);

// A rejected promise is no error event, and the other side must learn that this worker is of no use.
self.addEventListener('unhandledrejection', ({ reason }) => {
  self.setTimeout(() => {
    throw reason;
  });
});

async function download(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}
