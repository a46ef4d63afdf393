import { escapeHtml } from '../knowledge/render/html.mjs';

/**
 * A page of the wiki as the build wrote it for the panel.
 * @typedef {object} SourcePage
 * @property {string} address such as `chapters/compose`
 * @property {string} html its article
 */
/**
 * What leads to the pages: the panel's table of contents, and the summaries of rules by id.
 * @typedef {object} Guide
 * @property {readonly { slug: string, title: string, order: number, summary: string }[]} chapters
 * @property {readonly { page: string, title: string }[]} reference
 * @property {readonly { id: string, title: string, language: string }[]} rules
 * @property {Readonly<Record<string, { summary: string }>>} ruleTexts
 */

const languages = { dockerfile: 'Dockerfile', compose: 'Compose', dockerignore: '.dockerignore' };

/**
 * Every page of the site. An address with a section, `chapters/compose#ports`, is found at `chapters/compose.html#ports`.
 * @param {readonly SourcePage[]} pages
 * @param {Guide} guide
 * @returns {Map<string, string>} HTML by path
 */
export function sitePages(pages, guide) {
  const titles = new Map([
    ...guide.chapters.map(({ slug, title }) => /** @type {const} */ ([`chapters/${slug}`, title])),
    ...guide.reference.map(({ page, title }) => /** @type {const} */ ([page, title])),
    ...guide.rules.map(({ id, title }) => /** @type {const} */ ([`rules/${id}`, title])),
  ]);
  const own = [homePage(guide), referencePage(guide), rulesPage(guide)];
  const all = [...own, ...pages.map(({ address, html }) => ({ address, html, title: titles.get(address) ?? address }))];
  return new Map(all.map((page) => [`${page.address}.html`, pageHtml(page, guide)]));
}

/** @param {{ address: string, html: string, title: string }} page */
function pageHtml({ address, html, title }, guide) {
  const root = '../'.repeat(address.split('/').length - 1);
  const whole = address === 'index' ? 'Docker Wiki' : `${escapeHtml(title.replaceAll('`', ''))} · Docker Wiki`;
  return `<!doctype html>
<html lang="en" data-place="tab" data-style="native" data-root="${root}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'">
<title>${whole}</title>
<link rel="stylesheet" href="${root}assets/site.css">
</head>
<body>
<div class="panel" id="panel">
<header class="head site-head"><a class="site-skip" href="#content">To the text</a><a class="site-name" href="${root}index.html">Docker Wiki</a>
<div class="search"><div class="field"><input type="search" id="q" aria-label="Search the wiki" placeholder="Search ( / )" role="combobox" aria-autocomplete="list" aria-controls="results" aria-expanded="false" autocomplete="off" spellcheck="false" disabled></div></div></header>
<div class="site-body">
<nav class="site-nav" aria-label="The wiki">${navigation(address, root, guide)}</nav>
<main id="content">${crumbs(address, root)}${withPlainLinks(html, address, root)}</main>
</div>
</div>
<script src="${root}assets/site.js"></script>
</body>
</html>
`;
}

/** Links of the panel become links between files, and what only an editor can do goes. */
function withPlainLinks(html, address, root) {
  return html
    .replace(/<a href="#" data-snippet="[^"]*">([\s\S]*?)<\/a>/g, '$1')
    .replace(/href="#" data-page="([^"#]+)(#[^"]*)?"/g, (_, page, section = '') =>
      page === address && section !== '' ? `href="${section}"` : `href="${root}${page}.html${section}"`,
    )
    .replace(
      /<h2 id="([^"]+)">([\s\S]*?)<\/h2>/g,
      '<h2 id="$1">$2 <a class="anchor" href="#$1" aria-label="Link to this section">#</a></h2>',
    );
}

function navigation(address, root, { chapters }) {
  const row = (page, text, number = '') => {
    const current = page === address ? ' aria-current="page"' : '';
    const classes = page === address ? 'row is-current' : 'row';
    const start = `<span class="num">${number}</span>`;
    return `<li><a class="${classes}"${current} href="${root}${page}.html">${start}<span class="text">${escapeHtml(text)}</span></a></li>`;
  };
  const rows = inOrder(chapters).map(({ order, slug, title }) => row(`chapters/${slug}`, title, String(order)));
  const more = [row('reference/index', 'Reference'), row('rules/index', 'Rules')];
  return `<ul role="list">${[...rows, ...more].join('\n')}</ul>`;
}

function crumbs(address, root) {
  const [folder, ...below] = address.split('/');
  const name = { reference: 'Reference', rules: 'Rules' }[folder];
  if (name === undefined || below[0] === 'index') return '';
  const parents = `<li class="short"><a href="${root}${folder}/index.html">${name}</a></li>`;
  return `<nav class="crumbs" aria-label="You are here"><ol>${parents}<li><span>${below.join('/')}</span></li></ol></nav>\n`;
}

function homePage({ chapters, reference, rules }) {
  const rows = inOrder(chapters).map(({ slug, summary, title }) => entry(`chapters/${slug}`, title, summary));
  return ownPage('index', 'Docker Wiki', [
    '<p>Dockerfiles, Compose files and the commands around them: what each part does, what goes wrong, and what to write instead. The same pages stand beside the code in editors with Docker Wiki.</p>',
    `<p>${link('reference/index', 'Reference')} (${reference.length} pages) · ${link('rules/index', 'Rules')} (${rules.length})</p>`,
    '<h2 id="chapters">Chapters</h2>',
    list(rows),
  ]);
}

function referencePage({ reference }) {
  const groups = new Map();
  for (const page of reference) {
    const [, group, below] = page.page.split('/');
    const key = below === undefined ? '' : group;
    groups.set(key, [...(groups.get(key) ?? []), page]);
  }
  const parts = [...groups].flatMap(([group, pages]) => [
    ...(group === '' ? [] : [`<h2 id="${group}">${escapeHtml(group.charAt(0).toUpperCase() + group.slice(1))}</h2>`]),
    list(pages.map(({ page, title }) => entry(page, title))),
  ]);
  return ownPage('reference/index', 'Reference', parts);
}

function rulesPage({ ruleTexts, rules }) {
  const parts = Object.entries(languages).flatMap(([language, name]) => [
    `<h2 id="${language}">${name}</h2>`,
    list(
      rules
        .filter((rule) => rule.language === language)
        .map(({ id, title }) => entry(`rules/${id}`, title, ruleTexts[id]?.summary)),
    ),
  ]);
  return ownPage('rules/index', 'Rules', parts);
}

function ownPage(address, title, parts) {
  const id = title.toLowerCase().replaceAll(' ', '-');
  return {
    address,
    title,
    html: `<article class="prose">\n<h1 id="${id}">${title}</h1>\n${parts.join('\n')}\n</article>\n`,
  };
}

function entry(page, title, summary = '') {
  return `<li>${link(page, title)}${summary ? `: ${richText(summary)}` : ''}</li>`;
}

/** In the form that the build writes for the panel. */
function link(page, title) {
  return `<a href="#" data-page="${page}">${richText(title)}</a>`;
}

function list(entries) {
  return `<ul class="site-list">\n${entries.join('\n')}\n</ul>`;
}

/** What stands between backticks is code. */
function richText(text) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`))
    .join('');
}

function inOrder(chapters) {
  return [...chapters].sort((a, b) => a.order - b.order);
}
