// @ts-check
/** @import { Content, Page } from './types.d.ts' */

import { withoutBackticks } from './plain-text.mjs';
import { readingMinutes } from './reading-time.mjs';
import { ruleIdOf, ruleTextOf } from './rule-pages.mjs';

/**
 * The table of contents of the panel.
 * @param {Content} content
 */
export function tableOfContents(content) {
  return {
    chapters: content.pages.flatMap(chapterEntry).sort((a, b) => a.order - b.order),
    reference: content.pages.filter(({ kind }) => kind === 'reference').map(referenceEntry),
    rules: content.pages.flatMap((page) => ruleEntry(page, content)),
    redirects: [...content.redirects].map(([from, to]) => ({ from, to })),
  };
}

/** @param {Page} page */
function chapterEntry(page) {
  if (page.frontMatter === undefined) return [];
  const { slug, title, order, summary } = page.frontMatter;
  return [{ slug, title, order, summary, minutes: readingMinutes(page) }];
}

/** @param {Page} page */
function referenceEntry(page) {
  return { page: page.address, title: page.sections[0]?.title ?? page.slug };
}

/**
 * @param {Page} page
 * @param {Content} content
 */
function ruleEntry(page, content) {
  const rule = page.kind === 'rule' ? content.rules.get(ruleIdOf(page)) : undefined;
  if (rule === undefined) return [];
  const { id, language, category, severity, fix, aliases } = rule;
  const title = withoutBackticks(ruleTextOf(page, content).title);
  return [{ id, title, language, category, severity, fix, aliases }];
}
