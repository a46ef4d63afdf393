// @ts-check
/** @import { Content, Page, PageLink, Report, RuleMetadata, RuleText, Section } from './types.d.ts' */
import { resolveLink } from './links.mjs';
import { portableMarkdown, withoutBackticks } from './plain-text.mjs';
import { parseFenceInfo } from './syntax/fence-info.mjs';

const whyTitle = 'Why it matters';
const sentencesOfWhy = 2;

/**
 * The id of the rule that a page is about: its path below `rules`.
 * @param {Page} page
 */
export function ruleIdOf({ address }) {
  return address.slice('rules/'.length);
}

/**
 * Reports rules without page, pages without rule, and pages that lack a part.
 * @param {readonly Page[]} pages those of rules
 * @param {ReadonlyMap<string, RuleMetadata>} rules
 * @param {Report} report
 */
export function checkRulePages(pages, rules, report) {
  const written = new Set(pages.map(ruleIdOf));
  for (const id of rules.keys()) {
    const file = `docs-content/rules/${id}.md`;
    if (!written.has(id)) report(file, 1, `The rule \`${id}\` has no page. Write this file.`);
  }
  for (const page of pages) {
    const id = ruleIdOf(page);
    if (!rules.has(id)) report(page.file, 1, `There is no rule \`${id}\`. Rename the page as the rule, or remove it.`);
    checkParts(page, report);
  }
}

/**
 * What diagnostics and hovers say about a rule.
 * @param {Page} page
 * @param {Content} content
 * @returns {RuleText}
 */
export function ruleTextOf(page, content) {
  const link = chapterLinkOf(page, content);
  return {
    title: page.sections[0]?.titleMarkdown ?? '',
    summary: portableMarkdown(paragraphLines(page, page.sections[0]).join('\n')),
    why: portableMarkdown(paragraphLines(page, whyOf(page)).slice(0, sentencesOfWhy).join('\n')),
    ...(link === undefined ? {} : { link }),
  };
}

/**
 * @param {Page} page
 * @param {Report} report
 */
function checkParts(page, report) {
  const { file, sections, tokens } = page;
  const fences = tokens.filter(({ type }) => type === 'fence').map(({ info }) => parseFenceInfo(info));
  const why = whyOf(page);
  if (paragraphLines(page, sections[0]).length === 0) {
    report(file, sections[0]?.line ?? 1, 'The page has no summary. Write one sentence under the title.');
  }
  if (why === undefined) report(file, 1, `The section “${whyTitle}” is missing. Add \`## ${whyTitle}\`.`);
  else if (paragraphLines(page, why).length === 0) report(file, why.line, `“${whyTitle}” is empty. Say what follows.`);
  if (!fences.some(({ bad }) => bad)) report(file, 1, 'No example is marked `bad`. Add one that the rule reports.');
  if (!fences.some(({ good }) => good))
    report(file, 1, 'No example is marked `good`. Add one that the rule leaves alone.');
}

/** @param {Page} page */
function whyOf({ sections }) {
  return sections.find(({ title }) => title === whyTitle);
}

/**
 * The lines of the first paragraph of a section; a line holds a sentence.
 * @param {Page} page
 * @param {Section | undefined} section
 * @returns {string[]}
 */
function paragraphLines({ lines }, section) {
  const [open, text] = section?.tokens ?? [];
  if (open?.type !== 'paragraph_open' || text?.map === undefined || text.map === null) return [];
  return lines.slice(...text.map);
}

/**
 * The first chapter under “See also” that is written.
 * @param {Page} page
 * @param {Content} content
 * @returns {PageLink | undefined}
 */
function chapterLinkOf(page, content) {
  const seeAlso = page.sections.find(({ title }) => title === 'See also');
  for (const { type, children } of seeAlso?.tokens ?? []) {
    if (type !== 'inline') continue;
    for (const [index, child] of (children ?? []).entries()) {
      if (child.type !== 'link_open') continue;
      const result = resolveLink(String(child.attrGet('href') ?? ''), page, content);
      if (!('target' in result) || result.target === undefined || !('page' in result.target)) continue;
      if (!result.target.page.startsWith('chapters/')) continue;
      return { title: withoutBackticks(children?.[index + 1]?.content ?? ''), page: result.target.page };
    }
  }
  return undefined;
}
