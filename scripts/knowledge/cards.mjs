// @ts-check
/** @import { Card, Content, Page, Report, Section, PageLink } from './types.d.ts' */
import { resolveLink } from './links.mjs';
import { portableMarkdown, withoutBackticks } from './plain-text.mjs';
import { parseFenceInfo } from './syntax/fence-info.mjs';

/** @typedef {{ card: Card, file: string, line: number, page: Page, section: Section }} PlacedCard */

const moreLine = /^More: \[(?<title>.+)\]\((?<href>[^)\s]+)\)$/;

/**
 * Collects the cards of all chapters and reference pages.
 * @param {Content} content
 * @param {Report} report
 * @returns {Map<string, PlacedCard>} by key
 */
export function collectCards(content, report) {
  const cards = new Map();
  for (const page of content.pages.filter(({ kind }) => kind !== 'rule')) {
    for (const section of page.sections) {
      for (const key of section.cardKeys) addCard(cards, key, page, section, content, report);
    }
  }
  return cards;
}

/**
 * @param {Map<string, PlacedCard>} cards
 * @param {string} key
 * @param {Page} page
 * @param {Section} section
 * @param {Content} content
 * @param {Report} report
 */
function addCard(cards, key, page, section, content, report) {
  const { file } = page;
  const line = section.line + 1;
  const other = cards.get(key);
  if (!/^[a-z]+\/\S+$/.test(key))
    report(file, line, `\`${key}\` is no card key. Write kind and name: \`compose/service/ports\`.`);
  if (other !== undefined) {
    report(file, line, `The card \`${key}\` stands in ${other.file}:${other.line} already. Keep one of the two.`);
    return;
  }
  const lead = leadOf(page, section);
  if (lead === undefined) report(file, line, `The card \`${key}\` has no lead. Begin the section with a paragraph.`);
  cards.set(key, { card: cardOf(key, lead ?? '', page, section, content), file, line, page, section });
}

/**
 * @param {string} key
 * @param {string} lead
 * @param {Page} page
 * @param {Section} section
 * @param {Content} content
 * @returns {Card}
 */
function cardOf(key, lead, page, section, content) {
  const example = exampleOf(section);
  return {
    title: section.titleMarkdown,
    lead,
    ...(example === undefined ? {} : { example }),
    ...content.surface.get(key),
    link: linkOf(page, section, content),
  };
}

/**
 * The first paragraph; a line holds a sentence.
 * @param {Page} page
 * @param {Section} section
 */
function leadOf(page, { tokens }) {
  const [open, text] = tokens.filter(({ type }) => type !== 'card');
  if (open?.type !== 'paragraph_open' || text?.map === undefined || text.map === null) return undefined;
  const source = page.lines.slice(...text.map);
  return moreLine.test(source[0]?.trim() ?? '') ? undefined : source.map(portableMarkdown).join('\n');
}

/** @param {Section} section */
function exampleOf({ tokens }) {
  for (const token of tokens.filter(({ type }) => type === 'fence')) {
    const { bad, isOutput, language } = parseFenceInfo(token.info);
    if (!bad && !isOutput) return { language, text: token.content.replace(/\n$/, '') };
  }
  return undefined;
}

/**
 * The place of the line `More: […](…)`, or else the section itself.
 * @param {Page} page
 * @param {Section} section
 * @param {Content} content
 * @returns {PageLink}
 */
function linkOf(page, section, content) {
  const own = {
    title: section.level === 1 ? section.title : `${page.sections[0]?.title ?? ''} › ${section.title}`,
    page: `${page.address}#${section.id}`,
  };
  const last = section.tokens.filter(({ type }) => type === 'inline').at(-1)?.content ?? '';
  const more = moreLine.exec(last)?.groups;
  if (more === undefined) return own;
  const result = resolveLink(more.href ?? '', page, content);
  if (!('target' in result) || result.target === undefined || !('page' in result.target)) return own;
  return { title: withoutBackticks(more.title ?? ''), page: result.target.page };
}
