import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { serve, startBrowser } from '../../test/browser/pages.mjs';

const document = `<!doctype html><html lang="en" data-style="native" data-place="view"><head><meta charset="utf-8">
<link rel="stylesheet" href="/panel.css"><title>Docker Wiki</title></head><body>
<div class="panel" id="panel" tabindex="-1"></div><script src="/panel.js"></script></body></html>`;

/**
 * The built panel in a browser of its own, at the width of a side bar. In place of the extension something answers that
 * reads the same files.
 * @returns {Promise<{ start(): Promise<number>, open(chapter: string): Promise<number>, type(queries: readonly string[]): Promise<number[]>, close(): Promise<void> }>}
 *   each in milliseconds: until home is painted, until the chapter is, and until the results of each query are laid out
 */
export async function openPanelPage() {
  const site = await serve(join(root, 'dist/webview'));
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
  await page.route(`${site.origin}/panel`, (route) => route.fulfill({ contentType: 'text/html', body: document }));
  await page.addInitScript(standInHost);
  return {
    async start() {
      await page.goto(`${site.origin}/panel`);
      return page.evaluate(() => Reflect.get(globalThis, 'painted')('[data-screen="home"]'));
    },
    open: (chapter) =>
      page.evaluate(async (address) => {
        globalThis.document.querySelector('article')?.setAttribute('data-left', '');
        const start = performance.now();
        globalThis.postMessage({ type: 'open', address }, '*');
        return (await Reflect.get(globalThis, 'painted')('article:not([data-left])')) - start;
      }, chapter),
    type: (queries) =>
      page.evaluate(async (all) => {
        const field = /** @type {HTMLInputElement} */ (globalThis.document.querySelector('#q'));
        const take = (/** @type {string} */ query) => {
          const start = performance.now();
          field.value = query;
          field.dispatchEvent(new Event('input'));
          globalThis.document.body.getBoundingClientRect();
          return performance.now() - start;
        };
        take('docker');
        await Reflect.get(globalThis, 'painted')('.result');
        return all.map(take);
      }, queries),
    async close() {
      await browser.close();
      site.close();
    },
  };
}

/** Runs in the page before its script. */
function standInHost() {
  const read = async (/** @type {string} */ path) => (await fetch(path)).text();
  const send = (/** @type {object} */ message) => globalThis.postMessage(message, '*');
  const settings = { followCursor: true, style: 'native' };
  const status = { server: 'idle', trusted: true };
  /** @type {Record<string, (message: { page: string }) => Promise<void>>} */
  const answers = {
    ready: async () => send({ type: 'start', toc: JSON.parse(await read('/toc.json')), settings, status }),
    page: async ({ page }) => send({ type: 'page', page, html: await read(`/pages/${page}.html`) }),
    searchIndex: async () => send({ type: 'searchIndex', json: await read('/search.json') }),
  };
  Object.assign(globalThis, {
    acquireVsCodeApi: () => ({
      getState: () => undefined,
      setState: () => undefined,
      postMessage: (/** @type {{ type: string, page: string }} */ message) => void answers[message.type]?.(message),
    }),
    /** When what fits the selector has been painted, in milliseconds since the page was asked for. */
    painted: async (/** @type {string} */ selector) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (!globalThis.document.querySelector(selector)) await frame();
      await frame();
      await frame();
      return performance.now();
    },
  });
}
