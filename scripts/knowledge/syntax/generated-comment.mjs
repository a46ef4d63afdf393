// @ts-check
/** @import { MarkdownIt, StateBlock } from 'markdown-it' */

const comment = /^<!--\s*(?:generated: [\w-]+|\/generated)\s*-->\s*$/;

/**
 * Drops the lines `<!-- generated: NAME -->` and `<!-- /generated -->`, between which a script writes.
 * @param {MarkdownIt} md
 */
export function generatedComments(md) {
  md.block.ruler.before('paragraph', 'generated', skipComment, { alt: ['paragraph', 'blockquote', 'list'] });
}

/**
 * @param {StateBlock} state
 * @param {number} startLine
 * @param {number} _endLine
 * @param {boolean} silent
 */
function skipComment(state, startLine, _endLine, silent) {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!comment.test(state.src.slice(start, state.eMarks[startLine]))) return false;
  if (!silent) state.line = startLine + 1;
  return true;
}
