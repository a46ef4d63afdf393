import type { FoldingRange } from '../../analysis/feature-types';
import type { Comment, ComposeFile } from '../model/nodes';

/** Keys and items over several lines, blocks of comments, and `#region` … `#endregion`. */
export function foldingRanges(file: ComposeFile): readonly FoldingRange[] {
  const { source, elements, comments } = file;
  const blocks = elements.map(({ span }) => ({ span }));
  return [...blocks, ...commentBlocks(file), ...regions(comments)].filter(
    ({ span }) => source.lineAt(span.start) < source.lineAt(span.end),
  );
}

function commentBlocks({ comments, source }: ComposeFile): readonly FoldingRange[] {
  const blocks: { start: number; end: number; line: number }[] = [];
  for (const { span } of comments.filter(({ text, ownLine }) => ownLine && !/^#\s*(?:end)?region\b/.test(text))) {
    const line = source.lineAt(span.start);
    const last = blocks.at(-1);
    if (last?.line === line - 1) Object.assign(last, { end: span.end, line });
    else blocks.push({ ...span, line });
  }
  return blocks.map(({ start, end }) => ({ span: { start, end }, kind: 'comment' }));
}

function regions(comments: readonly Comment[]): readonly FoldingRange[] {
  const open: number[] = [];
  return comments.flatMap(({ text, span }): FoldingRange[] => {
    if (/^#\s*region\b/.test(text)) open.push(span.start);
    if (!/^#\s*endregion\b/.test(text)) return [];
    const start = open.pop();
    return start === undefined ? [] : [{ span: { start, end: span.end }, kind: 'region' }];
  });
}
