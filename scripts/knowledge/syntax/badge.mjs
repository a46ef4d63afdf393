// @ts-check
/** @import { MarkdownIt, StateInline } from 'markdown-it' */

const badge =
  /\{(since|deprecated|removed|experimental) (engine|compose|frontend|buildkit|buildx|desktop) (\d[\d.]*)\}/;
const badgeHere = new RegExp(badge, 'y');
const badgeAnywhere = new RegExp(badge, 'g');

/** Something that was meant as a badge, well-formed or not. */
export const badgeLike = /\{(?:since|deprecated|removed|experimental)\b[^}]*\}/;

const products = {
  engine: 'Engine',
  compose: 'Compose',
  frontend: 'frontend',
  buildkit: 'BuildKit',
  buildx: 'Buildx',
  desktop: 'Desktop',
};
const words = {
  since: 'since',
  deprecated: 'deprecated since',
  removed: 'removed in',
  experimental: 'experimental since',
};

/**
 * Turns `{since engine 28.0}` into a token of type `badge`: `content` is what people read, `info` the kind.
 * @param {MarkdownIt} md
 */
export function badges(md) {
  md.inline.ruler.before('escape', 'badge', readBadge);
}

/**
 * Writes out the badges of a Markdown text, for places that can draw none.
 * @param {string} markdown
 */
export function spellBadges(markdown) {
  return markdown.replace(badgeAnywhere, (_, kind, product, version) => `(${label(kind, product, version)})`);
}

/**
 * The name of a product as people write it.
 * @param {string} word as a badge names it
 */
export function productName(word) {
  return products[/** @type {keyof typeof products} */ (word)] ?? word;
}

/**
 * @param {StateInline} state
 * @param {boolean} silent
 */
function readBadge(state, silent) {
  badgeHere.lastIndex = state.pos;
  const match = badgeHere.exec(state.src);
  if (match === null) return false;
  if (!silent) {
    const token = state.push('badge', '', 0);
    token.info = match[1] ?? '';
    token.content = label(match[1], match[2], match[3]);
  }
  state.pos += match[0].length;
  return true;
}

/**
 * @param {string | undefined} kind
 * @param {string | undefined} product
 * @param {string | undefined} version
 */
function label(kind, product, version) {
  const word = words[/** @type {keyof typeof words} */ (kind)];
  return `${word} ${productName(product ?? '')} ${version}`;
}
