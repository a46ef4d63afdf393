import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { root } from '../../scripts/lib/paths.mjs';
import { serve, startBrowser } from './pages.mjs';

const dockerfile = 'FROM alpine:3.24\nADD app.conf /etc/app.conf\nRUN cd $APP_HOME && ls *.txt\n';

suite('the language server in a page', () => {
  const undo = [];
  let page;
  let initialized;

  before(async () => {
    const dist = await serve(join(root, 'dist'));
    undo.push(dist.close);
    const browser = await startBrowser();
    undo.push(() => browser.close());
    page = await browser.newPage();
    await page.goto(dist.origin);
    await page.evaluate(startClient);
    initialized = await page.evaluate((folder) => {
      const capabilities = { textDocument: { publishDiagnostics: {} } };
      const initializationOptions = { filesFolder: folder };
      return globalThis.client.request('initialize', {
        ...{ processId: null, rootUri: null },
        ...{ capabilities, initializationOptions },
      });
    }, dist.origin);
    await page.evaluate((text) => {
      const { notify } = globalThis.client;
      notify('initialized', {});
      notify('textDocument/didOpen', {
        textDocument: { uri: 'memory:/Dockerfile', languageId: 'dockerfile', version: 1, text },
      });
    }, dockerfile);
  });
  after(async () => {
    for (const step of undo.reverse()) await step();
  });

  test('says what it can do', () => {
    assert.equal(initialized.serverInfo.name, 'docker-wiki');
    assert.ok(initialized.capabilities.hoverProvider);
  });

  test('explains what is under the cursor, with texts that it fetches', async () => {
    const hover = await page.evaluate(() =>
      globalThis.client.request('textDocument/hover', {
        textDocument: { uri: 'memory:/Dockerfile' },
        position: { line: 0, character: 1 },
      }),
    );
    assert.match(JSON.stringify(hover.contents), /FROM/);
  });

  test('reports problems', async () => {
    assert.ok(await published('dockerfile/prefer-copy'));
  });

  test('runs ShellCheck, in a worker of its own', async () => {
    assert.ok(await published('shellcheck/SC2086'));
  });

  /** Waits until the server has reported a problem with this code. */
  async function published(code) {
    const handle = await page.waitForFunction((wanted) => globalThis.client.problems().includes(wanted), code, {
      timeout: 120_000,
    });
    return handle.jsonValue();
  }
});

/** Runs in the page: the smallest client that speaks the protocol over a worker's messages. */
function startClient() {
  const worker = new Worker('/server/browser.js');
  const waiting = new Map();
  let problems = [];
  let number = 0;
  worker.onmessage = ({ data: { error, id, method, params, result } }) => {
    if (method === undefined) {
      const { reject, resolve } = waiting.get(id);
      if (error) reject(new Error(error.message));
      else resolve(result);
    } else if (method === 'textDocument/publishDiagnostics') {
      problems = params.diagnostics.map(({ code }) => code);
    } else if (id !== undefined) {
      worker.postMessage({ jsonrpc: '2.0', id, result: null });
    }
  };
  globalThis.client = {
    notify: (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params }),
    request: (method, params) =>
      new Promise((resolve, reject) => {
        number += 1;
        waiting.set(number, { reject, resolve });
        worker.postMessage({ jsonrpc: '2.0', id: number, method, params });
      }),
    problems: () => problems,
  };
}
