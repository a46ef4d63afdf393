import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPanelPage } from '../lib/panel-page.mjs';
import { openPanelSearch, queriesFor, readSearchIndex } from '../lib/panel-search.mjs';

/** @typedef {import('../lib/interleave.mjs').Series} Series */

const webview = fileURLToPath(new URL('../../dist/webview/', import.meta.url));
const chapters = ['dockerfile', 'compose', 'networking', 'volumes', 'cli', 'cheat-sheet'];

/**
 * The panel: its size, its search over the whole index, alone and with what it draws, and how soon it and a chapter are
 * painted.
 * @param {{ queries: number, loads: number }} effort
 * @returns {Promise<{ measure: string, series: Series[] }[]>}
 */
export async function measurePanel({ loads, queries: count }) {
  if (!existsSync(`${webview}search.json`)) return [];
  const json = readSearchIndex();
  const queries = queriesFor(json, count);
  const kibibytes = ['panel.js', 'panel.css'].map((file) => statSync(webview + file).size / 1024);
  const results = [
    { measure: 'panel-size', series: [ours([kibibytes.reduce((sum, size) => sum + size, 0)])] },
    { measure: 'panel-search', series: [ours(await searchTimes(json, queries))] },
  ];
  const panel = await openPanelPage();
  try {
    const first = [];
    const opened = [];
    for (let load = 0; load < loads; load += 1) {
      first.push(await panel.start());
      for (const chapter of chapters) opened.push(await panel.open(`chapters/${chapter}`));
    }
    results.push(
      { measure: 'panel-first-paint', series: [ours(first)] },
      { measure: 'panel-chapter', series: [ours(opened)] },
      { measure: 'panel-results', series: [ours(await panel.type(queries))] },
    );
  } finally {
    await panel.close();
  }
  return results;
}

/** @param {string} json @param {readonly string[]} queries */
async function searchTimes(json, queries) {
  const index = await openPanelSearch(json);
  const take = (/** @type {string} */ query) => {
    const start = performance.now();
    if (index.find(query).length === 0) index.suggest(query);
    return performance.now() - start;
  };
  queries.slice(0, 50).forEach(take);
  return queries.map(take);
}

/** @param {number[]} values @returns {Series} */
function ours(values) {
  return { label: 'docker-wiki', values, answered: 1 };
}
