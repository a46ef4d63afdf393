// @ts-check
/** @import { MarkdownIt, StateCore } from 'markdown-it' */

const idAtEnd = /\s*\{#([^}\s]*)\}\s*$/;

/**
 * Takes `{#id}` off the end of a heading and makes it the heading's `id`.
 * @param {MarkdownIt} md
 */
export function headingIds(md) {
  md.core.ruler.before('inline', 'heading_ids', takeIds);
}

/** @param {StateCore} state */
function takeIds({ tokens }) {
  for (const [index, token] of tokens.entries()) {
    const text = tokens[index + 1];
    if (token.type !== 'heading_open' || text === undefined) continue;
    const match = idAtEnd.exec(text.content);
    if (match === null) continue;
    token.attrSet('id', match[1] ?? '');
    text.content = text.content.slice(0, match.index);
  }
}
