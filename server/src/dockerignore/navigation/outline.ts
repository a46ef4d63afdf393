import type { OutlineNode } from '../../analysis/feature-types';
import type { Comment, IgnoreFile, PatternLine } from '../model/nodes';

/** Comments as headings of the patterns below them; patterns above the first one stand alone. */
export function outline({ source, comments, lines }: IgnoreFile): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  let next = 0;
  const found = headings({ source, comments });
  for (const [index, heading] of found.entries()) {
    const following = found[index + 1];
    for (; (lines[next]?.span.start ?? Number.POSITIVE_INFINITY) < heading.span.start; next++) {
      const line = lines[next];
      if (line) nodes.push(patternNode(line));
    }
    const children: OutlineNode[] = [];
    const end = following?.span.start ?? Number.POSITIVE_INFINITY;
    for (let line = lines[next]; line && line.span.start < end; line = lines[++next]) children.push(patternNode(line));
    nodes.push({
      name: heading.text.replace(/^#+\s*/, ''),
      kind: 'section',
      span: { start: heading.span.start, end: children.at(-1)?.span.end ?? heading.span.end },
      nameSpan: heading.span,
      children,
    });
  }
  for (const line of lines.slice(next)) nodes.push(patternNode(line));
  return nodes;
}

/** The first comment of each block, unless it says nothing to people. */
function headings({ source, comments }: Pick<IgnoreFile, 'source' | 'comments'>): readonly Comment[] {
  return comments.filter(({ text, span }, index) => {
    const before = comments[index - 1];
    const isFirst = !before || source.lineAt(before.span.start) !== source.lineAt(span.start) - 1;
    return isFirst && /^#+\s*[^\s#]/.test(text) && !/^#\s*(?:docker-wiki\s|endregion\b)/.test(text);
  });
}

function patternNode({ span, bang, path }: PatternLine): OutlineNode {
  return { name: `${bang ? '!' : ''}${path.text}`, kind: 'key', span, nameSpan: span, children: [] };
}
