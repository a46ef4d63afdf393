// @ts-check
/** @import { MarkdownIt, StateCore, Token } from 'markdown-it' */

const marker = /^\[!([A-Z]+)\]\s*/;

/**
 * Turns a quotation that begins with `[!RIGHT]` or `[!WRONG]` into tokens `box_open` and `box_close`; `info` is `right`
 * or `wrong`. Other quotations stay what they are.
 * @param {MarkdownIt} md
 */
export function boxes(md) {
  md.core.ruler.before('inline', 'boxes', findBoxes);
}

/** @param {StateCore} state */
function findBoxes(state) {
  /** @type {(Token | undefined)[]} */
  const opened = [];
  for (const [index, token] of state.tokens.entries()) {
    if (token.type === 'blockquote_open') opened.push(openBox(token, state.tokens.slice(index + 1, index + 4)));
    if (token.type === 'blockquote_close' && opened.pop() !== undefined) token.type = 'box_close';
  }
}

/**
 * @param {Token} quotation
 * @param {Token[]} firstParagraph its three tokens
 * @returns {Token | undefined} the box, where it is one
 */
function openBox(quotation, [open, text, close]) {
  const match = open?.type === 'paragraph_open' && text !== undefined ? marker.exec(text.content) : null;
  const kind = match?.[1]?.toLowerCase();
  if (match === null || text === undefined || (kind !== 'right' && kind !== 'wrong')) return undefined;
  quotation.type = 'box_open';
  quotation.info = kind;
  text.content = text.content.slice(match[0].length);
  if (text.content === '' && open !== undefined && close !== undefined) {
    open.hidden = true;
    close.hidden = true;
  }
  return quotation;
}
