import { readToPage, type ToHost, type ToPage } from '../messages';

/** The extension, as the page sees it. */
export interface Host {
  send(message: ToHost): void;
  onMessage(listener: (message: ToPage) => void): void;
  /** What `save` was given before the view was last hidden or the window reloaded. */
  saved(): unknown;
  save(state: unknown): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** Works once per load: the editor hands out its interface a single time. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    onMessage: (listener) =>
      window.addEventListener('message', ({ data }) => {
        const message = readToPage(data);
        if (message) listener(message);
      }),
    saved: () => api.getState(),
    save: (state) => api.setState(state),
  };
}
