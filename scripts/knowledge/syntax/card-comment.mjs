// @ts-check
/** @import { MarkdownIt, StateBlock } from 'markdown-it' */

const comment = /^<!--\s*card:\s*(\S.*?)\s*-->\s*$/;

/**
 * Turns the line `<!-- card: KEY, KEY -->` into a token of type `card` with `meta.keys`.
 * @param {MarkdownIt} md
 */
export function cardComments(md) {
  md.block.ruler.before('paragraph', 'card', readComment, { alt: ['paragraph'] });
}

/**
 * @param {StateBlock} state
 * @param {number} startLine
 * @param {number} _endLine
 * @param {boolean} silent
 */
function readComment(state, startLine, _endLine, silent) {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const match = comment.exec(state.src.slice(start, state.eMarks[startLine]));
  if (match === null) return false;
  if (silent) return true;
  const token = state.push('card', '', 0);
  token.map = [startLine, startLine + 1];
  token.meta = { keys: (match[1] ?? '').split(',').map((key) => key.trim()) };
  state.line = startLine + 1;
  return true;
}
