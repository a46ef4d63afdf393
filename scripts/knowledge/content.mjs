// @ts-check
/**
 * @import { MarkdownIt } from 'markdown-it'
 * @import { Content, Report, RuleMetadata } from './types.d.ts'
 * @import { PlacedCard } from './cards.mjs'
 */
import path from 'node:path';
import { collectCards } from './cards.mjs';
import { readDiagrams } from './diagrams.mjs';
import { listFiles, readText } from './files.mjs';
import { resolveLinks } from './links.mjs';
import { parsePage } from './page.mjs';
import { checkPage } from './page-checks.mjs';
import { readRedirects } from './redirects.mjs';
import { checkRequiredCards } from './required-cards.mjs';
import { checkRulePages } from './rule-pages.mjs';
import { readSnippetIds } from './snippets.mjs';
import { checkSurface, readSurface } from './surface.mjs';

const folders = ['chapters', 'reference', 'rules'];

/**
 * Reads everything under `docs-content` and reports what is wrong with it.
 * @param {MarkdownIt} md
 * @param {string} root
 * @param {readonly RuleMetadata[]} rules
 * @param {Report} report
 * @returns {Promise<{ content: Content, cards: Map<string, PlacedCard> }>}
 */
export async function readContent(md, root, rules, report) {
  const surface = await readSurface(root, report);
  const pages = await readPages(md, root, report);
  /** @type {Content} */
  const content = {
    pages,
    pageAt: new Map(pages.map((page) => [page.path, page])),
    diagrams: await readDiagrams(root, report),
    surface: new Map([...surface].map(([key, { row }]) => [key, row])),
    snippetIds: await readSnippetIds(root),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    redirects: await readRedirects(root, pages, report),
  };

  for (const page of pages) {
    checkPage(page, report);
    resolveLinks(page, content, report);
  }
  checkOrders(content, report);
  checkRulePages(
    pages.filter(({ kind }) => kind === 'rule'),
    content.rules,
    report,
  );
  const cards = collectCards(content, report);
  checkSurface(surface, cards, report);
  checkRequiredCards(cards, report);
  return { content, cards };
}

/**
 * @param {MarkdownIt} md
 * @param {string} root
 * @param {Report} report
 */
async function readPages(md, root, report) {
  const pages = [];
  for (const folder of folders) {
    const files = await listFiles(path.join(root, 'docs-content', folder), '.md');
    for (const name of files) {
      const file = `${folder}/${name}`;
      pages.push(parsePage(md, file, await readText(path.join(root, 'docs-content', file)), report));
    }
  }
  return pages;
}

/**
 * @param {Content} content
 * @param {Report} report
 */
function checkOrders({ pages }, report) {
  const owners = new Map();
  for (const { file, frontMatter } of pages) {
    if (frontMatter === undefined) continue;
    const owner = owners.get(frontMatter.order);
    if (owner !== undefined) report(file, 1, `${owner} has the order ${frontMatter.order} too. Change one of the two.`);
    owners.set(frontMatter.order, file);
  }
}
