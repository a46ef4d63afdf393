import type { ToHost } from '../orders';
import { readToPage } from '../picture';
import { startView } from './view';

declare function acquireVsCodeApi(): { postMessage(message: ToHost): void };

const root = document.getElementById('graph');
if (root) {
  const api = acquireVsCodeApi();
  const show = startView(root, (message) => api.postMessage(message));
  window.addEventListener('message', ({ data }) => {
    const message = readToPage(data);
    if (message) show(message.picture);
  });
  api.postMessage({ type: 'ready' });
}
