// @ts-check
/**
 * @import { Token } from 'markdown-it'
 * @import { Content, Page, Section } from './types.d.ts'
 * @import { SearchEntry } from './search-options.mjs'
 */
import MiniSearch from 'minisearch';
import { plainText } from './plain-text.mjs';
import { ruleIdOf, ruleTextOf } from './rule-pages.mjs';
import { searchOptions } from './search-options.mjs';
import { parseFenceInfo } from './syntax/fence-info.mjs';

const longestExcerpt = 72;

/**
 * Builds the index over chapters, sections, cards and rules.
 * @param {Content} content
 * @returns {MiniSearch<SearchEntry>}
 */
export function buildSearchIndex(content) {
  /** @type {MiniSearch<SearchEntry>} */
  const index = new MiniSearch(searchOptions);
  for (const entry of content.pages.flatMap((page) => entriesOf(page, content))) {
    // Two headings with one id are a problem that the page checks report.
    if (!index.has(entry.id)) index.add(entry);
  }
  return index;
}

/**
 * @param {Page} page
 * @param {Content} content
 * @returns {SearchEntry[]}
 */
function entriesOf(page, content) {
  if (page.kind === 'rule') return ruleEntries(page, content);
  const [opening, ...sections] = page.sections;
  return [
    ...(page.frontMatter === undefined ? [] : chapterEntries(page, opening)),
    ...sections.map((section) => sectionEntry(page, section)),
  ];
}

/**
 * @param {Page} page
 * @param {Section | undefined} opening
 * @returns {SearchEntry[]}
 */
function chapterEntries({ address, frontMatter }, opening) {
  const { title = '', summary = '', keywords = [] } = frontMatter ?? {};
  const text = `${summary} ${textOf(opening)}`;
  const names = keywords.join(' ');
  return [{ id: address, page: address, title, where: 'Chapter', kind: 'chapter', excerpt: summary, text, names }];
}

/**
 * @param {Page} page
 * @param {Section} section
 * @returns {SearchEntry}
 */
function sectionEntry(page, section) {
  const text = textOf(section);
  const address = `${page.address}#${section.id}`;
  return {
    id: address,
    page: address,
    title: section.titleMarkdown,
    where: page.sections[0]?.title ?? '',
    kind: page.kind === 'reference' && section.cardKeys.length > 0 ? 'card' : 'section',
    excerpt: excerptOf(textOfTokens(outsideTables(section.tokens)) || text),
    text,
    names: section.cardKeys.join(' '),
  };
}

/**
 * @param {Page} page
 * @param {Content} content
 * @returns {SearchEntry[]}
 */
function ruleEntries(page, content) {
  const rule = content.rules.get(ruleIdOf(page));
  if (rule === undefined) return [];
  const { title, summary } = ruleTextOf(page, content);
  return [
    {
      id: page.address,
      page: page.address,
      title,
      where: rule.language,
      kind: 'rule',
      excerpt: summary,
      text: page.sections.map(textOf).join(' '),
      // `hadolint:DL3006` is a rule for Compose files that resembles DL3006; who looks for that means the other.
      names: [rule.id, ...rule.aliases.filter((alias) => !alias.startsWith('hadolint:'))].join(' '),
    },
  ];
}

/**
 * The prose of a section, and its commands; other code repeats what the prose says.
 * @param {Section | undefined} section
 */
function textOf(section) {
  return textOfTokens(section?.tokens ?? []);
}

/** @param {readonly Token[]} tokens */
function textOfTokens(tokens) {
  return tokens
    .map((token) => {
      if (token.type === 'inline') return plainText(token);
      return token.type === 'fence' && parseFenceInfo(token.info).language === 'sh' ? token.content : '';
    })
    .filter((text) => text !== '')
    .join(' ');
}

/**
 * Without tables, whose headers and cells say little one after the other.
 * @param {readonly Token[]} tokens
 */
function outsideTables(tokens) {
  let isInside = false;
  return tokens.filter(({ type }) => {
    if (type === 'table_open') isInside = true;
    if (type === 'table_close') isInside = false;
    return !isInside;
  });
}

/** @param {string} text */
function excerptOf(text) {
  if (text.length <= longestExcerpt) return text;
  const cut = text.slice(0, longestExcerpt);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
