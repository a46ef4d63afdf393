// @ts-check
/** @import { Content, Page } from '../types.d.ts' */

import { withoutBackticks } from '../plain-text.mjs';
import { ruleIdOf, ruleTextOf } from '../rule-pages.mjs';
import { escapeHtml } from './html.mjs';

/** @typedef {{ id: string, title: string, chapter: string }} RuleEntry */

/** @type {WeakMap<Content, RuleEntry[]>} */
const entries = new WeakMap();

/**
 * The rules whose pages lead to a chapter and which the chapter itself does not name, as a section at its end: so that
 * a new rule shows up there by itself.
 * @param {Page} page
 * @param {Content} content
 * @param {string} body the chapter's own HTML
 * @returns {string}
 */
export function inYourFile(page, content, body) {
  if (page.kind !== 'chapter') return '';
  const own = rulesOf(content).filter(({ id, chapter }) => {
    return chapter === page.address && !body.includes(`data-page="rules/${id}"`);
  });
  if (own.length === 0) return '';
  const hasSection = body.includes('id="in-your-file"');
  const heading = hasSection ? 'More rules' : 'In your file';
  const rows = own.map(({ id, title }) => {
    return `<li><a class="row" href="#" data-page="rules/${id}"><span class="text">${escapeHtml(title)}</span></a></li>`;
  });
  return `<h2 id="${hasSection ? 'more-rules' : 'in-your-file'}">${heading}</h2>\n<ul class="see" role="list">${rows.join('')}</ul>\n`;
}

/**
 * @param {Content} content
 * @returns {RuleEntry[]}
 */
function rulesOf(content) {
  const known = entries.get(content);
  if (known) return known;
  const made = content.pages
    .filter(({ kind }) => kind === 'rule')
    .map((page) => {
      const { title, link } = ruleTextOf(page, content);
      return { id: ruleIdOf(page), title: withoutBackticks(title), chapter: link?.page.split('#')[0] ?? '' };
    });
  entries.set(content, made);
  return made;
}
