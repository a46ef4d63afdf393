// @ts-check
/**
 * @import { Content, Page } from '../types.d.ts'
 */
import { resolveLink } from '../links.mjs';
import { spellBadges } from '../syntax/badge.mjs';

/**
 * A section of a page for readers of plain Markdown, up to the next heading.
 * @typedef {object} MarkdownSection
 * @property {string} id
 * @property {number} level
 * @property {string} title
 * @property {string} markdown links into the wiki as `docker-wiki:<address>`
 */

/**
 * A page without what only the panel can draw: marks of cards, ids of headings, badges and pictures.
 * @param {Page} page
 * @param {Content} content
 * @returns {MarkdownSection[]}
 */
export function pageMarkdown(page, content) {
  return page.sections.map(({ id, level, titleMarkdown, line }, index) => {
    const end = (page.sections[index + 1]?.line ?? page.lines.length + 1) - 1;
    const lines = withoutMarks(page.lines.slice(line, end));
    const markdown = [
      `${'#'.repeat(level)} ${titleMarkdown}`,
      '',
      ...lines.map((text) => plainLine(text, page, content)),
    ];
    return {
      id,
      level,
      title: titleMarkdown,
      markdown: markdown
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    };
  });
}

/**
 * What stands in a fence is code, whatever it looks like.
 * @param {readonly string[]} lines
 */
function withoutMarks(lines) {
  /** @type {string | undefined} */
  let fence;
  return lines.flatMap((text) => {
    const mark = /^\s*(?:> )?(`{3,})/.exec(text)?.[1];
    if (mark !== undefined && (fence === undefined || mark === fence)) fence = fence === undefined ? mark : undefined;
    const isCode = fence !== undefined || mark !== undefined;
    return !isCode && /^\s*<!--.*-->\s*$/.test(text) ? [] : [{ text, isCode }];
  });
}

/**
 * @param {{ text: string, isCode: boolean }} line
 * @param {Page} page
 * @param {Content} content
 */
function plainLine({ text, isCode }, page, content) {
  if (isCode) return text;
  return spellBadges(text)
    .replace(/^!\[([^\]]*)\]\([^)]*\)$/, '(Picture: $1)')
    .replace(/\[((?:`[^`]*`|[^\]`])*)\]\(snippet:[^)]*\)/g, '$1')
    .replace(/\]\(([^)\s]+)\)/g, (whole, href) => {
      const found = resolveLink(href, page, content);
      return 'target' in found && found.target && 'page' in found.target
        ? `](docker-wiki:${found.target.page})`
        : whole;
    });
}
