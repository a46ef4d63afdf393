// @ts-check
/** @import { Token } from 'markdown-it' */
import { spellBadges } from './syntax/badge.mjs';

/**
 * What a reader reads of an inline token, without markup.
 * @param {Token | undefined} inline
 * @returns {string}
 */
export function plainText(inline) {
  return (inline?.children ?? [])
    .map((child) => (child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : child.content))
    .join('')
    .trim();
}

/**
 * Makes Markdown that can be shown anywhere: one line, links within the wiki reduced to their text, badges in words.
 * @param {string} markdown
 */
export function portableMarkdown(markdown) {
  const oneLine = markdown
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
  return spellBadges(oneLine).replace(/\[((?:\\.|`[^`]*`|[^\]\\])*)\]\((?!https:)[^)]*\)/g, '$1');
}

/**
 * @param {string} markdown a title
 */
export function withoutBackticks(markdown) {
  return markdown.replaceAll('`', '');
}
