import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import type { FoldingRange } from './feature-types';

/** A comment that has its line to itself, from its `#` on. */
interface LineComment {
  readonly text: string;
  readonly span: Span;
}

/** Blocks of comment lines, and what stands between `#region` and `#endregion`. Both languages comment with `#`. */
export function commentFolding(source: SourceText, comments: readonly LineComment[]): readonly FoldingRange[] {
  return [...blocks(source, comments), ...regions(comments)];
}

function blocks(source: SourceText, comments: readonly LineComment[]): readonly FoldingRange[] {
  const found: { start: number; end: number; line: number }[] = [];
  for (const { span } of comments.filter(({ text }) => !/^#\s*(?:end)?region\b/.test(text))) {
    const line = source.lineAt(span.start);
    const last = found.at(-1);
    if (last?.line === line - 1) Object.assign(last, { end: span.end, line });
    else found.push({ ...span, line });
  }
  return found.map(({ start, end }) => ({ span: { start, end }, kind: 'comment' }));
}

function regions(comments: readonly LineComment[]): readonly FoldingRange[] {
  const open: number[] = [];
  return comments.flatMap(({ text, span }): FoldingRange[] => {
    if (/^#\s*region\b/.test(text)) open.push(span.start);
    if (!/^#\s*endregion\b/.test(text)) return [];
    const start = open.pop();
    return start === undefined ? [] : [{ span: { start, end: span.end }, kind: 'region' }];
  });
}
