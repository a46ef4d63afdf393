// @ts-check
/** @import { Problem, RuleMetadata } from './types.d.ts' */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readContent } from './content.mjs';
import { createMarkdown } from './markdown.mjs';
import { createHighlight } from './render/highlight.mjs';
import { pageHtml, panelRenderer } from './render/page-html.mjs';
import { pageMarkdown } from './render/page-markdown.mjs';
import { ruleIdOf, ruleTextOf } from './rule-pages.mjs';
import { buildSearchIndex } from './search-index.mjs';
import { packIndex } from './search-pack.mjs';
import { tableOfContents } from './toc.mjs';

/**
 * Turns `docs-content` into what server, panel and command line read. Writes also where there are problems, so that
 * they can be looked at; whoever builds for others must not go on then.
 * @param {object} options
 * @param {string} options.root the folder that holds `docs-content` and `snippets`
 * @param {string} options.outDir gets `knowledge/` and `webview/`
 * @param {readonly RuleMetadata[]} options.rules
 * @returns {Promise<{ problems: Problem[], counts: Record<string, number> }>} problems in the order of files and lines
 */
export async function buildKnowledge({ root, outDir, rules }) {
  /** @type {Problem[]} */
  const problems = [];
  const report = (/** @type {string} */ file, /** @type {number} */ line, /** @type {string} */ message) => {
    problems.push({ file, line, message });
  };
  const md = createMarkdown().use(panelRenderer);
  const { content, cards } = await readContent(md, root, rules, report);
  const highlight = await createHighlight();
  const rulePages = content.pages.filter(({ kind }) => kind === 'rule');
  const search = buildSearchIndex(content);

  await rm(path.join(outDir, 'webview/pages'), { recursive: true, force: true });
  /** Hundreds of short pages are packed by kind: together they take a third of the room. */
  const packed = new Map();
  for (const page of content.pages) {
    const html = pageHtml({ page, content, md, highlight, report });
    await write(path.join(outDir, 'webview/pages', `${page.address}.html`), html);
    if (page.kind === 'chapter') continue;
    const pack = packOf(page.address);
    packed.set(pack, { ...packed.get(pack), [page.address]: html });
  }
  for (const [pack, pages] of packed) await writeJson(path.join(outDir, 'webview/pages', `${pack}.json`), pages);
  const cardTexts = [...cards].sort(byKey).map(([key, { card }]) => [key, card]);
  const ruleTexts = rulePages.map((page) => [ruleIdOf(page), ruleTextOf(page, content)]);
  await writeJson(path.join(outDir, 'knowledge/cards.json'), Object.fromEntries(cardTexts));
  await writeJson(path.join(outDir, 'knowledge/rules.json'), Object.fromEntries(ruleTexts));
  const markdown = content.pages.map((page) => [page.address, pageMarkdown(page, content)]);
  await writeJson(path.join(outDir, 'knowledge/pages.json'), Object.fromEntries(markdown));
  await writeJson(path.join(outDir, 'webview/toc.json'), tableOfContents(content));
  await writeJson(path.join(outDir, 'webview/search.json'), packIndex(search));

  return {
    problems: problems.sort((a, b) => compare(a.file, b.file) || a.line - b.line),
    counts: {
      chapters: content.pages.filter(({ kind }) => kind === 'chapter').length,
      reference: content.pages.filter(({ kind }) => kind === 'reference').length,
      rules: rulePages.length,
      cards: cards.size,
      diagrams: content.diagrams.size,
      searchEntries: search.documentCount,
    },
  };
}

/**
 * @param {string} file
 * @param {unknown} value
 */
async function writeJson(file, value) {
  await write(file, `${JSON.stringify(value)}\n`);
}

/**
 * @param {string} file
 * @param {string} text
 */
async function write(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/**
 * @param {[string, unknown]} a
 * @param {[string, unknown]} b
 */
function byKey([a], [b]) {
  return compare(a, b);
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * @param {string} address
 * @returns {string} `rules-dockerfile` for `rules/dockerfile/prefer-copy`, `reference` for all of the reference
 */
function packOf(address) {
  const [folder = '', below = ''] = address.split('/');
  return folder === 'rules' ? `rules-${below}` : folder;
}
