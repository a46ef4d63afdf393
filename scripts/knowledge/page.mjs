// @ts-check
/**
 * @import { MarkdownIt, Token } from 'markdown-it'
 * @import { Page, PageKind, Report, Section } from './types.d.ts'
 */
import { parseFrontMatter, splitFrontMatter } from './front-matter.mjs';
import { plainText } from './plain-text.mjs';

/** @type {Record<string, PageKind>} */
const kinds = { chapters: 'chapter', reference: 'reference', rules: 'rule' };

/**
 * Parses one Markdown file of `docs-content`.
 * @param {MarkdownIt} md
 * @param {string} path relative to `docs-content`, such as `chapters/compose.md`
 * @param {string} text
 * @param {Report} report
 * @returns {Page}
 */
export function parsePage(md, path, text, report) {
  const file = `docs-content/${path}`;
  const kind = kinds[path.split('/')[0] ?? ''] ?? 'reference';
  const { source, body } = splitFrontMatter(text);
  const tokens = md.parse(body, {});
  placeCells(tokens);
  if (kind === 'rule') giveIds(tokens);

  return {
    kind,
    file,
    path,
    address: path.replace(/\.md$/, ''),
    slug: (path.split('/').at(-1) ?? '').replace(/\.md$/, ''),
    lines: text.split('\n'),
    tokens,
    frontMatter: readFrontMatter(kind, source, file, report),
    sections: sectionsOf(tokens),
  };
}

/**
 * @param {PageKind} kind
 * @param {string | undefined} source
 * @param {string} file
 * @param {Report} report
 */
function readFrontMatter(kind, source, file, report) {
  if (kind === 'chapter') {
    if (source !== undefined) return parseFrontMatter(source, file, report);
    report(file, 1, 'A chapter begins with its front matter. Add it between two lines of three dashes.');
  } else if (source !== undefined) {
    report(file, 1, 'Only chapters have front matter. Remove it.');
  }
  return undefined;
}

/**
 * The text of a table cell does not know its line; its row does.
 * @param {Token[]} tokens
 */
function placeCells(tokens) {
  /** @type {Token['map']} */
  let last = null;
  for (const token of tokens) {
    if (token.type === 'inline') token.map ??= last;
    last = token.map ?? last;
  }
}

/**
 * Headings of rule pages have no ids of their own; links need some.
 * @param {Token[]} tokens
 */
function giveIds(tokens) {
  const seen = new Set();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open' || token.attrGet('id') !== null) continue;
    const words = plainText(tokens[index + 1]).toLowerCase();
    let id = words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    while (seen.has(id)) id += '-again';
    seen.add(id);
    token.attrSet('id', id);
  }
}

/**
 * @param {Token[]} tokens
 * @returns {Section[]}
 */
function sectionsOf(tokens) {
  const starts = tokens.flatMap((token, index) => (token.type === 'heading_open' ? [index] : []));
  return starts.map((start, number) => {
    const [open, title] = tokens.slice(start, start + 2);
    const content = tokens.slice(start + 3, starts[number + 1]);
    return {
      id: String(open?.attrGet('id') ?? ''),
      title: plainText(title),
      titleMarkdown: title?.content ?? '',
      level: Number(open?.tag.slice(1)),
      line: (open?.map?.[0] ?? 0) + 1,
      cardKeys: /** @type {string[] | undefined} */ (content[0]?.type === 'card' ? content[0].meta?.keys : []) ?? [],
      tokens: content,
    };
  });
}
