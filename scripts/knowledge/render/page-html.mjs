// @ts-check
/**
 * @import { MarkdownIt, RendererRule, Token } from 'markdown-it'
 * @import { Content, LinkTarget, Page, Report, Section } from '../types.d.ts'
 * @import { Highlight } from './highlight.mjs'
 */
import { readingMinutes } from '../reading-time.mjs';
import { ruleIdOf } from '../rule-pages.mjs';
import { parseFenceInfo } from '../syntax/fence-info.mjs';
import { codeBlock, languageName } from './code.mjs';
import { escapeHtml, icon, inlineCode, longCode } from './html.mjs';
import { inYourFile } from './in-your-file.mjs';
import { ruleFacts } from './rule-facts.mjs';
import { sanitise } from './sanitise.mjs';

/** @typedef {{ page: Page, content: Content, md: MarkdownIt, highlight: Highlight, report: Report }} Env */

/** @type {Map<string, [import('./html.mjs').IconName, string]>} */
const boxTitles = new Map([
  ['right', ['check', 'Get it right']],
  ['wrong', ['close', 'Goes wrong when']],
]);
const badgeClasses = new Map([
  ['since', 'since'],
  ['removed', 'removed'],
  ['deprecated', 'changed'],
  ['experimental', 'changed'],
]);

/**
 * Teaches a parser to draw the wiki's dialect as the panel's style sheet expects it. Texts are drawn with an `Env`.
 * @param {MarkdownIt} md
 */
export function panelRenderer(md) {
  Object.assign(md.renderer.rules, {
    badge: withEnv(drawBadge),
    box_open: withEnv(drawBox),
    box_close: () => '</section>\n',
    card: withEnv(drawSurface),
    code_inline: withEnv((tokens, index) => inlineCode(tokens[index]?.content ?? '')),
    fence: withEnv(drawFence),
    figure: withEnv(drawFigure),
    heading_close: withEnv(drawHeadingEnd),
    image: withEnv((tokens, index) => escapeHtml(tokens[index]?.content ?? '')),
    link_open: withEnv((tokens, index) => drawLink(targetOf(tokens[index]))),
    link_close: withEnv((tokens, index) => (targetOf(tokens[index]) === undefined ? '' : '</a>')),
  });
}

/**
 * Draws a page as a fragment of HTML for the panel. Its links must have been resolved.
 * @param {Env} env
 * @returns {string}
 */
export function pageHtml(env) {
  const { page, md, report } = env;
  markLead(page);
  const body = md.renderer.render(page.tokens, md.options, env);
  const html = `<article class="prose">\n${body}${inYourFile(page, env.content, body)}${drawPager(env)}</article>\n`;
  return sanitise(html, (message) => report(page.file, 1, message));
}

/**
 * @param {(tokens: Token[], index: number, env: Env) => string} draw
 * @returns {RendererRule}
 */
function withEnv(draw) {
  return (tokens, index, _options, env) => draw(tokens, index, /** @type {Env} */ (env));
}

/** @param {Page} page */
function markLead({ kind, sections }) {
  const first = sections[0]?.tokens[0];
  if (kind === 'chapter' && first?.type === 'paragraph_open') first.attrSet('class', 'lead');
}

/**
 * @param {Token[]} tokens
 * @param {number} index
 */
function drawBadge(tokens, index) {
  const token = tokens[index];
  return `<span class="version ${badgeClasses.get(token?.info ?? '')}">${escapeHtml(token?.content ?? '')}</span>`;
}

/**
 * @param {Token[]} tokens
 * @param {number} index
 * @param {Env} env
 */
function drawBox(tokens, index, { page }) {
  const kind = tokens[index]?.info ?? '';
  const [symbol, title] = boxTitles.get(kind) ?? ['check', ''];
  const number = tokens.slice(0, index + 1).filter(({ type }) => type === 'box_open').length;
  const id = `box-${page.slug}-${number}`;
  return `<section class="box ${kind}" aria-labelledby="${id}"><p class="box-title" id="${id}">${icon(symbol)}${title}</p>\n`;
}

/**
 * Syntax, default, since and status of a card, above its lead.
 * @param {Token[]} tokens
 * @param {number} index
 * @param {Env} env
 */
function drawSurface(tokens, index, { content }) {
  const keys = /** @type {string[]} */ (tokens[index]?.meta?.keys ?? []);
  const row = keys.map((key) => content.surface.get(key)).find((found) => found !== undefined);
  if (row === undefined) return '';
  const facts = [
    ['Syntax', row.syntax === undefined ? '' : longCode(row.syntax)],
    ['Default', escapeHtml(row.default ?? '')],
    ['Since', escapeHtml(row.since ?? '')],
    ['Status', row.status === 'stable' ? '' : escapeHtml(row.status ?? '')],
  ];
  const list = facts
    .filter(([, html]) => html)
    .map(([name, html]) => `<dt>${name}</dt><dd><span class="text">${html}</span></dd>`);
  return list.length === 0 ? '' : `<dl class="facts">${list.join('')}</dl>\n`;
}

/**
 * @param {Token[]} tokens
 * @param {number} index
 * @param {Env} env
 */
function drawFence(tokens, index, { page, content, highlight }) {
  const token = tokens[index];
  const fence = parseFenceInfo(token?.info ?? '');
  const name = fence.file ?? languageName(fence.language);
  const role = page.kind === 'rule' ? roleOnRulePage(tokens, index) : undefined;
  const label = fence.isOutput ? 'Output' : role === undefined ? name : `${role} · ${name}`;
  const isReported = page.kind !== 'rule' && fence.badRule !== undefined && content.rules.has(fence.badRule);
  const block = {
    code: (token?.content ?? '').replace(/\n$/, ''),
    language: fence.language,
    label: isReported ? `${label} · reported by ${fence.badRule}` : label,
    isOutput: fence.isOutput,
    ...(isReported ? { labelHtml: `${escapeHtml(label)} · ${ruleLink(fence.badRule ?? '')}` } : {}),
  };
  return codeBlock(block, highlight);
}

/** @param {string} id */
function ruleLink(id) {
  return `reported by <a href="#" data-page="rules/${escapeHtml(id)}">${escapeHtml(id)}</a>`;
}

/**
 * @param {Token[]} tokens
 * @param {number} index
 */
function roleOnRulePage(tokens, index) {
  const fence = parseFenceInfo(tokens[index]?.info ?? '');
  if (fence.bad) return 'Before';
  if (fence.fixed) return 'After';
  if (!fence.good) return undefined;
  const heading = tokens.slice(0, index).findLastIndex(({ type }) => type === 'heading_open');
  return tokens[heading + 1]?.content === 'What is left alone' ? 'Left alone' : 'After';
}

/**
 * @param {Token[]} tokens
 * @param {number} index
 * @param {Env} env
 */
function drawFigure(tokens, index, { content }) {
  const token = tokens[index];
  const diagram = content.diagrams.get(String(token?.meta?.diagram ?? ''));
  if (diagram === undefined) return '';
  return `<figure class="figure">${diagram.svg}<figcaption>${escapeHtml(token?.content ?? '')}</figcaption></figure>\n`;
}

/**
 * @param {Token[]} tokens
 * @param {number} index
 * @param {Env} env
 */
function drawHeadingEnd(tokens, index, env) {
  const tag = tokens[index]?.tag;
  return tag === 'h1' ? `</h1>\n${drawFacts(env)}` : `</${tag}>\n`;
}

/**
 * What stands under the title: of a rule what its file says, of a chapter how long it takes.
 * @param {Env} env
 */
function drawFacts({ page, content }) {
  if (page.kind === 'rule') {
    const rule = content.rules.get(ruleIdOf(page));
    return rule === undefined ? '' : ruleFacts(rule);
  }
  if (page.frontMatter === undefined) return '';
  const checked = `checked ${readableDate(page.frontMatter.lastChecked)}`;
  return `<p class="meta"><span>${readingMinutes(page)} min</span><span>${checked}</span></p>\n`;
}

/** @param {string} date `YYYY-MM-DD` */
function readableDate(date) {
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat('en-GB', /** @type {Intl.DateTimeFormatOptions} */ (format)).format(new Date(date));
}

/** @param {Token | undefined} token */
function targetOf(token) {
  return /** @type {LinkTarget} */ (token?.meta?.target);
}

/** @param {LinkTarget} target */
function drawLink(target) {
  if (target === undefined) return '';
  if ('page' in target) return `<a href="#" data-page="${escapeHtml(target.page)}">`;
  if ('snippet' in target) return `<a href="#" data-snippet="${escapeHtml(target.snippet)}">`;
  return `<a href="${escapeHtml(target.outside)}">`;
}

/** @param {Env} env */
function drawPager({ page, content }) {
  if (page.frontMatter === undefined) return '';
  const chapters = chaptersOf(content);
  const place = chapters.indexOf(page);
  const [before, next] = [place > 0 ? chapters[place - 1] : undefined, chapters[place + 1]];
  if (before === undefined && next === undefined) return '';
  return `<nav class="pager" aria-label="Chapters">${pagerLink('Before', before)}${pagerLink('Next', next)}</nav>\n`;
}

/** @param {Content} content */
function chaptersOf({ pages }) {
  const order = (/** @type {Page} */ { frontMatter }) => frontMatter?.order ?? 0;
  return pages.filter(({ frontMatter }) => frontMatter !== undefined).sort((a, b) => order(a) - order(b));
}

/**
 * @param {string} word
 * @param {Page | undefined} page
 */
function pagerLink(word, page) {
  if (page === undefined) return '<span></span>';
  const title = escapeHtml(page.frontMatter?.title ?? page.slug);
  return `<a href="#" data-page="${page.address}"><span>${word}</span>${title}</a>`;
}
