// @ts-check
/**
 * @import { Token } from 'markdown-it'
 * @import { Page, Report } from './types.d.ts'
 */
import { chapterSlugs } from './chapters.mjs';
import { badgeLike } from './syntax/badge.mjs';
import { fenceLanguages, parseFenceInfo } from './syntax/fence-info.mjs';

/**
 * Reports what a page gets wrong by itself, without a look at other pages.
 * @param {Page} page
 * @param {Report} report
 */
export function checkPage(page, report) {
  checkTitle(page, report);
  checkHeadings(page, report);
  checkCardPlaces(page, report);
  for (const token of page.tokens) {
    const line = (token.map?.[0] ?? 0) + 1;
    if (token.type === 'fence') checkFence(token, page.file, line, report);
    if (token.type === 'blockquote_open') {
      report(page.file, line, 'Only the boxes `> [!RIGHT]` and `> [!WRONG]` exist. Make this plain text.');
    }
    if (token.type === 'inline') checkInline(token, page.file, report);
  }
}

/**
 * @param {Page} page
 * @param {Report} report
 */
function checkTitle({ file, kind, slug, frontMatter, sections }, report) {
  const [title, ...others] = sections;
  if (title?.level !== 1) report(file, title?.line ?? 1, 'The page has no title. Begin with a heading `# …`.');
  for (const other of others.filter(({ level }) => level === 1)) {
    report(file, other.line, 'A page has one title. Make this a heading of level 2.');
  }
  if (kind === 'chapter' && !chapterSlugs.includes(slug)) {
    report(
      file,
      1,
      `\`${slug}\` is none of the chapters. Add it to scripts/knowledge/chapters.mjs or rename the file.`,
    );
  }
  if (frontMatter === undefined) return;
  if (frontMatter.slug !== slug) {
    report(file, 1, `The slug \`${frontMatter.slug}\` differs from the file name. Write \`slug: ${slug}\`.`);
  }
  if (title !== undefined && frontMatter.title !== title.title) {
    report(
      file,
      title.line,
      `The title differs from the front matter. Make both “${frontMatter.title}” or “${title.title}”.`,
    );
  }
}

/**
 * @param {Page} page
 * @param {Report} report
 */
function checkHeadings({ file, kind, lines, sections }, report) {
  const seen = new Map();
  for (const { id, level, line, titleMarkdown } of sections) {
    const source = lines[line - 1] ?? '';
    if (kind === 'rule' && /\{#[^}]*\}\s*$/.test(source)) {
      report(file, line, 'Headings of rule pages have no id. Remove `{#…}`.');
    }
    if (kind !== 'rule' && id === '') report(file, line, 'The heading has no id. Add one behind it: `{#short-name}`.');
    if (kind !== 'rule' && id !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      report(file, line, `The id \`${id}\` is not in kebab-case. Use small letters, digits and single dashes.`);
    }
    if (id !== '' && seen.has(id)) {
      report(file, line, `The id \`${id}\` is used on line ${seen.get(id)} already. Give one of the two another id.`);
    }
    seen.set(id, line);
    if (level > 3)
      report(file, line, 'Headings end at level 3. Split the section or turn the heading into a sentence.');
    if (badgeLike.test(titleMarkdown))
      report(file, line, 'A heading holds a badge. Move it behind the word in the text.');
  }
}

/**
 * @param {Page} page
 * @param {Report} report
 */
function checkCardPlaces({ file, kind, sections, tokens }, report) {
  const atHeading = new Set(sections.map(({ tokens: [first] }) => first));
  for (const token of tokens.filter(({ type }) => type === 'card')) {
    const line = (token.map?.[0] ?? 0) + 1;
    if (!atHeading.has(token)) report(file, line, 'A card comment stands right under its heading. Move it there.');
    if (kind === 'rule')
      report(file, line, 'Rule pages hold no cards. Move the section to a chapter or to the reference.');
  }
}

/**
 * @param {Token} token
 * @param {string} file
 * @param {number} line
 * @param {Report} report
 */
function checkFence({ info }, file, line, report) {
  const { language, unknown } = parseFenceInfo(info);
  const known = [...fenceLanguages].join(', ');
  if (language === '') report(file, line, `The fence names no language. Add one of ${known}.`);
  else if (!fenceLanguages.has(language)) report(file, line, `Unknown language \`${language}\`. Use one of ${known}.`);
  for (const word of unknown) {
    report(
      file,
      line,
      `\`${word}\` means nothing on a fence. Use bad, good, fixed, with, output, crlf, no-final-newline, bad=RULE or file=NAME.`,
    );
  }
}

/**
 * @param {Token} inline
 * @param {string} file
 * @param {Report} report
 */
function checkInline(inline, file, report) {
  let line = (inline.map?.[0] ?? 0) + 1;
  for (const child of inline.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
    if (child.type !== 'text') continue;
    const wrong = badgeLike.exec(child.content)?.[0];
    if (wrong !== undefined) {
      report(
        file,
        line,
        `\`${wrong}\` is no badge. Write the kind, the product and a version: \`{since engine 28.0}\`.`,
      );
    }
    if (child.content.includes('<!--')) {
      report(
        file,
        line,
        'A comment would be shown as text. Remove it; only `<!-- card: KEY -->` on its own line is known.',
      );
    }
  }
}
