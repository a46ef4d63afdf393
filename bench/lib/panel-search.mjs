import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { seededRandom } from './random.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ find(query: string): readonly unknown[], suggest(query: string): readonly unknown[] }} SearchIndex */

/**
 * The panel's own search over the index that the build wrote.
 * @param {string} json the content of `search.json`
 * @returns {Promise<SearchIndex>}
 */
export async function openPanelSearch(json) {
  const { outputFiles } = await build({
    ...{ absWorkingDir: root, entryPoints: ['client/src/panel/page/search.ts'] },
    ...{ bundle: true, minify: true, format: 'esm', write: false },
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { openSearchIndex } = await import(`data:text/javascript;base64,${code}`);
  return openSearchIndex(json);
}

/**
 * What people type: titles of the wiki whole, cut off in their last word, with a slip of the finger, two of their words
 * alone, and what is pasted: long excerpts, as messages are.
 * @param {string} json the content of `search.json`
 * @param {number} count
 * @returns {readonly string[]}
 */
export function queriesFor(json, count) {
  /** @type {{ stored: { title: string[], excerpt: string[] } }} */
  const { stored } = JSON.parse(json);
  const random = seededRandom(20_260_101);
  const titles = stored.title.map((title) => title.replaceAll('`', '')).filter((title) => title.length > 3);
  const excerpts = stored.excerpt.filter((excerpt) => excerpt.length > 60);
  const wordsOf = (/** @type {string} */ text) => text.split(/\s+/);
  const kinds = [
    () => random.pick(titles),
    () => {
      const title = random.pick(titles);
      return title.slice(0, random.between(2, title.length));
    },
    () => {
      const title = random.pick(titles);
      const at = random.between(1, title.length - 1);
      return title.slice(0, at) + title.slice(at + 1);
    },
    () => [random.pick(wordsOf(random.pick(titles))), random.pick(wordsOf(random.pick(titles)))].join(' '),
    () => random.pick(excerpts),
  ];
  return Array.from({ length: count }, (_, index) => (kinds[index % kinds.length] ?? (() => ''))());
}

export function readSearchIndex() {
  return readFileSync(new URL('../../dist/webview/search.json', import.meta.url), 'utf8');
}
