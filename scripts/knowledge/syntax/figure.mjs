// @ts-check
/** @import { MarkdownIt, StateCore } from 'markdown-it' */

/**
 * Turns a paragraph that holds one image and nothing else into a token of type `figure`: `content` is the caption,
 * `info` the path.
 * @param {MarkdownIt} md
 */
export function figures(md) {
  md.core.ruler.after('inline', 'figures', findFigures);
}

/** @param {StateCore} state */
function findFigures(state) {
  state.tokens = state.tokens.flatMap((token, index, tokens) => {
    if (isOnlyImage(tokens[index + 1]) || isOnlyImage(tokens[index - 1])) return [];
    if (!isOnlyImage(token)) return [token];
    const image = token.children?.[0];
    const figure = new state.Token('figure', 'figure', 0);
    figure.map = token.map;
    figure.info = String(image?.attrGet('src') ?? '');
    figure.content = image?.content ?? '';
    return [figure];
  });
}

/** @param {import('markdown-it').Token | undefined} token */
function isOnlyImage(token) {
  return token?.type === 'inline' && token.children?.length === 1 && token.children[0]?.type === 'image';
}
