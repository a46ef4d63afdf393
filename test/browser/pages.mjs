import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../e2e/lib/chromium.mjs';

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** A headless Chromium without anything that asks the network by itself. */
export async function startBrowser() {
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

/**
 * Serves a folder on 127.0.0.1; `/` is an empty page.
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve(folder) {
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    const headers = { 'content-type': types[extname(path)] ?? 'text/html' };
    if (path === '/') return response.writeHead(200, headers).end('<!doctype html><title>page</title>');
    const file = createReadStream(join(folder, path));
    file.once('error', () => response.writeHead(404).end());
    file.once('open', () => file.pipe(response.writeHead(200, headers)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
