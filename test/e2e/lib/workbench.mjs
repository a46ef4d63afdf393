import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { writeFirstSettings } from '../../../scripts/lib/try-out-settings.mjs';
import { removeFolder, startServer } from '../../../scripts/vscode-web/server.mjs';
import { ensureChromium } from './chromium.mjs';
import { startFrontServer } from './front-server.mjs';
import { testSettings } from './test-settings.mjs';

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts VS Code's web server and a headless browser. Everything it starts is ended by `close`,
 * everything it writes lies in one temporary folder; the workspace is a copy.
 * @param {object} options
 * @param {string} options.workspace the folder to copy and open
 * @param {string} options.extensionsFolder where extensions are installed
 * @param {Record<string, string>} [options.serve] folders to add to the workbench's origin, by their path
 * @param {object} [options.settings] user settings beside the quiet ones
 * @param {boolean} [options.verbose] print what the server and the page say
 */
export async function startWorkbench({ workspace, extensionsFolder, serve, settings = {}, verbose = false }) {
  const say = verbose ? (...words) => console.error(...words) : () => undefined;
  // Kept short: a socket's path inside it may have 108 characters at most.
  const temporary = mkdtempSync(join(tmpdir(), 'dw-e2e-'));
  const undo = [() => removeFolder(temporary)];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const closeAndExit = () => close().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, closeAndExit);
  undo.push(() => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, closeAndExit);
  });

  try {
    const folder = join(temporary, basename(workspace));
    const user = join(temporary, 'data');
    mkdirSync(folder);
    cpSync(workspace, folder, { recursive: true });
    writeFirstSettings(user, { ...testSettings, ...settings });

    const env = ownEnvironment(temporary);
    const server = await startServer({
      folders: { server: temporary, user, extensions: extensionsFolder },
      args: [
        ...['--without-connection-token', '--enable-smoke-test-driver'],
        ...(settings['security.workspace.trust.enabled'] ? [] : ['--disable-workspace-trust']),
      ],
      env,
      log: (text) => say('server:', text),
    });
    undo.push(server.close);
    const front = serve ? await startFrontServer(serve, server.port) : undefined;
    if (front) undo.push(front.close);

    const browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: browserArguments,
      env,
      handleSIGINT: false,
      handleSIGTERM: false,
    });
    undo.push(() => browser.close());
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.on('response', (response) => {
      if (response.status() >= 400) say('http', response.status(), response.url());
    });
    page.on('pageerror', (error) => say('page:', error));

    const authority = `127.0.0.1:${(front ?? server).port}`;
    return {
      page,
      folder,
      close,
      remote: (path) => `vscode-remote://${authority}${resolve(path)}`,
      served: (path) => ({ scheme: 'http', authority, path }),
      develop: (options) => page.addInitScript(mergeDevelopmentOptions, options),
      /** @param {[string, string][]} payload pairs, as VS Code's own web tests pass them */
      open: (payload = []) =>
        page.goto(
          `http://${authority}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
        ),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Sockets, caches and machine ids of VS Code and of the browser stay in the temporary folder too. */
function ownEnvironment(folder) {
  return {
    ...process.env,
    TMPDIR: folder,
    XDG_RUNTIME_DIR: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
}

/** Runs in the page: changes the workbench's configuration before the workbench reads it. */
function mergeDevelopmentOptions(options) {
  const { document, MutationObserver, window } = globalThis;
  const watch = new MutationObserver(() => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (!meta) return;
    watch.disconnect();
    const configuration = JSON.parse(meta.getAttribute('data-settings'));
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    meta.setAttribute('data-settings', JSON.stringify(configuration));
  });
  if (window === window.top) watch.observe(document, { childList: true, subtree: true });
}
