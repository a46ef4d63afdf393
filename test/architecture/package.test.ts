import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readZip } from '../harness/zip';

const root = process.cwd();
const vsix = join(root, 'dist/docker-wiki.vsix');
const megabyte = 1024 * 1024;

/** What a package holds whatever the manifest says; vsce changes the case of some names. */
const fixed = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/package.nls.de.json',
  'extension/l10n/bundle.l10n.de.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/NOTICE',
];

/** The two builds of the language server, which the client's two builds start. */
const servers = [
  'dist/server/node.cjs',
  'dist/server/browser.js',
  ...['cards', 'more-cards', 'rules', 'snippets'].map((part) => `dist/server/knowledge/${part}.json`),
];

/** ShellCheck is a part of its own, which may be taken out. */
const shellCheck = ['shellcheck.wasm', 'worker.cjs', 'worker.js', 'LICENSE', 'SOURCE.txt'].map(
  (file) => `dist/shellcheck/${file}`,
);

test('the package holds what the manifest and the panel name, and nothing else', () => {
  const named = [...manifestFiles(), ...servers, ...shellCheck, ...panelFiles()].map((file) => `extension/${file}`);
  const wanted = new Set([...fixed, ...named]);
  const found = new Set(packed().map(({ name }) => name));
  const missing = [...wanted].filter((name) => !found.has(name));
  const tooMuch = [...found].filter((name) => !wanted.has(name));
  assert.deepEqual({ missing, tooMuch }, { missing: [], tooMuch: [] });
});

test('the package without ShellCheck stays below 3 MB', () => {
  const parts = packed().filter(({ name }) => !name.includes('dist/shellcheck/'));
  const size = parts.reduce((sum, { compressed }) => sum + compressed, 0);
  assert.ok(size < 3 * megabyte, `${(size / megabyte).toFixed(2)} MB`);
});

function packed() {
  assert.ok(existsSync(vsix), `There is no ${vsix}; \`npm run build\` and \`npm run package\` make it.`);
  return readZip(readFileSync(vsix));
}

/** Every file that a value of the manifest points to. */
function manifestFiles(): string[] {
  const { main, browser, icon, contributes }: Record<string, unknown> = readJson('package.json');
  return strings([main, browser, icon, contributes])
    .filter((value) => isFile(value))
    .map((value) => value.replace(/^\.\//, ''));
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}

function isFile(path: string): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
}

interface Contents {
  readonly chapters: readonly { readonly slug: string }[];
}

/** The files of panel and pictures: chapters one by one, the many short pages packed by kind. */
function panelFiles(): string[] {
  const { chapters }: Contents = readJson('dist/webview/toc.json');
  const pages = [
    ...chapters.map(({ slug }) => `chapters/${slug}.html`),
    ...['reference', 'rules-compose', 'rules-dockerfile', 'rules-dockerignore'].map((pack) => `${pack}.json`),
  ];
  const own = ['panel.js', 'panel.css', 'graph.js', 'graph.css', 'toc.json', 'search.json'];
  return [...own, ...pages.map((page) => `pages/${page}`)].map((file) => `dist/webview/${file}`);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
