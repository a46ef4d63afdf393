import type { Disposable, Webview } from 'vscode';
import { readToHost, type ToHost, type ToPage } from './messages';

/** One webview with the panel's page in it: the view of the side bar, or a tab. */
export interface Surface extends Disposable {
  /** Drops the message where the page is not there yet: it will ask for all of it. */
  post(message: ToPage): void;
  /** Keeps the message for a page that is not there yet; of several the last one counts. */
  deliver(message: ToPage): void;
  isReady(): boolean;
  /** The page is gone, and will say so when it is back. */
  lost(): void;
}

export interface SurfaceInit {
  readonly webview: Webview;
  readonly log: { error(message: string, error: unknown): void };
  /** What a page gets first, each time it says that it is ready. */
  start(): Promise<readonly ToPage[]>;
  handle(message: ToHost, surface: Surface): Promise<unknown>;
}

export function createSurface({ handle, log, start, webview }: SurfaceInit): Surface {
  let ready = false;
  let waiting: ToPage | undefined;

  const send = (message: ToPage) => {
    Promise.resolve(webview.postMessage(message)).catch((error) => log.error('The panel took no message', error));
  };

  const begin = async () => {
    for (const message of await start()) send(message);
    ready = true;
    if (waiting) send(waiting);
    waiting = undefined;
  };

  const receive = async (value: unknown) => {
    const message = readToHost(value);
    if (!message) return log.error('The panel sent no message that is known', value);
    try {
      await (message.type === 'ready' ? begin() : handle(message, surface));
    } catch (error) {
      log.error(`The panel asked for "${message.type}", which failed`, error);
      const answer = failureOf(message);
      if (answer) send(answer);
    }
  };

  const listening = webview.onDidReceiveMessage(receive);
  const surface: Surface = {
    post(message) {
      if (ready) send(message);
    },
    deliver(message) {
      if (ready) send(message);
      else waiting = message;
    },
    isReady: () => ready,
    lost() {
      ready = false;
    },
    dispose: () => void listening.dispose(),
  };
  return surface;
}

/** Whoever asked must not wait for ever. */
function failureOf(message: ToHost): ToPage | undefined {
  if ('request' in message) {
    return { type: 'done', request: message.request, failure: 'That did not work; the log says why' };
  }
  if (message.type === 'page') return { type: 'unreadable', page: message.page };
  if (message.type === 'searchIndex') return { type: 'searchIndex', json: null };
  if (message.type === 'explain') return { type: 'explained', text: message.text, parts: null };
  return undefined;
}
