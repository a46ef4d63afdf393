import type { FoldingRange } from '../../analysis/feature-types';
import type { DockerfileFile } from '../model/nodes';
import type { Comment } from '../model/scan';

/** Stages, instructions over several lines, here-documents, blocks of comments, and `#region` … `#endregion`. */
export function foldingRanges(file: DockerfileFile): readonly FoldingRange[] {
  const stages = file.stages.map(({ span }) => ({ span }));
  const instructions = file.instructions.map(({ span }) => ({ span }));
  const heredocs = file.instructions
    .flatMap((instruction) => instruction.heredocs)
    .map(({ marker, body, terminator }) => ({ span: { start: marker.start, end: terminator?.end ?? body.end } }));
  return [...stages, ...instructions, ...heredocs, ...commentBlocks(file), ...regions(file.comments)].filter(
    ({ span }) => file.source.lineAt(span.start) < file.source.lineAt(span.end),
  );
}

function commentBlocks({ comments, source }: DockerfileFile): readonly FoldingRange[] {
  const blocks: { start: number; end: number; line: number }[] = [];
  for (const { span } of comments.filter(({ text }) => !/^#\s*(?:end)?region\b/.test(text))) {
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
