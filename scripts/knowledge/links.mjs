// @ts-check
/**
 * @import { Token } from 'markdown-it'
 * @import { Content, LinkTarget, Page, Report } from './types.d.ts'
 */
import path from 'node:path';
import { chapterSlugs, outsideLinksChapter } from './chapters.mjs';

/**
 * Resolves each link and image of a page, puts the result into `meta.target` of the link's tokens, and reports those
 * that lead nowhere.
 * @param {Page} page
 * @param {Content} content
 * @param {Report} report
 */
export function resolveLinks(page, content, report) {
  for (const token of page.tokens) {
    const line = (token.map?.[0] ?? 0) + 1;
    if (token.type === 'inline') resolveInline(token, line, page, content, report);
    if (token.type === 'figure') checkFigure(token, line, page, content, report);
  }
}

/**
 * Says where a link leads.
 * @param {string} href as written
 * @param {Page} page on which it stands
 * @param {Content} content
 * @returns {{ target: LinkTarget } | { wrong: string }}
 */
export function resolveLink(href, page, content) {
  if (href.startsWith('snippet:')) return resolveSnippet(href.slice('snippet:'.length), content);
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return resolveOutside(href, page);

  const [filePart = '', anchor] = href.split('#');
  const target = filePart === '' ? page.path : path.posix.join(path.posix.dirname(page.path), filePart);
  const found = content.pageAt.get(target);
  if (found === undefined) {
    if (isPlannedChapter(target)) return { target: undefined };
    return { wrong: `The link leads to ${target}, which does not exist. Correct the path or remove the link.` };
  }
  if (anchor === undefined) return { target: { page: found.address } };
  if (found.sections.some(({ id }) => id === anchor)) return { target: { page: `${found.address}#${anchor}` } };
  return { wrong: `${found.path} has no section \`${anchor}\`. Its sections: ${idsOf(found)}.` };
}

/**
 * @param {Token} inline
 * @param {number} firstLine
 * @param {Page} page
 * @param {Content} content
 * @param {Report} report
 */
function resolveInline(inline, firstLine, page, content, report) {
  let line = firstLine;
  /** @type {LinkTarget} */
  let target;
  for (const child of inline.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
    if (child.type === 'image') report(page.file, line, 'An image stands alone. Put blank lines around it.');
    if (child.type === 'link_open') {
      const result = resolveLink(String(child.attrGet('href') ?? ''), page, content);
      if ('wrong' in result) report(page.file, line, result.wrong);
      target = 'target' in result ? result.target : undefined;
    }
    if (child.type === 'link_open' || child.type === 'link_close') child.meta = { target };
  }
}

/**
 * @param {Token} figure
 * @param {number} line
 * @param {Page} page
 * @param {Content} content
 * @param {Report} report
 */
function checkFigure(figure, line, page, content, report) {
  const target = path.posix.join(path.posix.dirname(page.path), figure.info);
  figure.meta = { diagram: target };
  if (!content.diagrams.has(target)) {
    report(page.file, line, `The image ${target} does not exist. Images are SVG files in docs-content/diagrams.`);
  }
  if (figure.content === '') report(page.file, line, 'The image has no text. Write in the brackets what it shows.');
}

/**
 * @param {string} id
 * @param {Content} content
 * @returns {{ target: LinkTarget } | { wrong: string }}
 */
function resolveSnippet(id, { snippetIds }) {
  if (snippetIds.has(id)) return { target: { snippet: id } };
  return { wrong: `There is no snippet \`${id}\` in snippets/source. Add it there or correct the name.` };
}

/**
 * @param {string} href
 * @param {Page} page
 * @returns {{ target: LinkTarget } | { wrong: string }}
 */
function resolveOutside(href, page) {
  if (page.address !== `chapters/${outsideLinksChapter}`) {
    return { wrong: `Addresses outside the wiki stand in ${outsideLinksChapter} only. Link to its section instead.` };
  }
  if (!href.startsWith('https://')) return { wrong: `The address ${href} is not one of https. Correct it.` };
  return { target: { outside: href } };
}

/** @param {string} target */
function isPlannedChapter(target) {
  const match = /^chapters\/([^/]+)\.md$/.exec(target);
  return match !== null && chapterSlugs.includes(match[1] ?? '');
}

/** @param {Page} page */
function idsOf({ sections }) {
  return sections
    .map(({ id }) => id)
    .filter((id) => id !== '')
    .join(', ');
}
