import { commentFolding } from '../../analysis/comment-folding';
import type { FoldingRange } from '../../analysis/feature-types';
import type { DockerfileFile } from '../model/nodes';

/** Stages, instructions over several lines, here-documents, blocks of comments, and `#region` … `#endregion`. */
export function foldingRanges(file: DockerfileFile): readonly FoldingRange[] {
  const stages = file.stages.map(({ span }) => ({ span }));
  const instructions = file.instructions.map(({ span }) => ({ span }));
  const heredocs = file.instructions
    .flatMap((instruction) => instruction.heredocs)
    .map(({ marker, body, terminator }) => ({ span: { start: marker.start, end: terminator?.end ?? body.end } }));
  return [...stages, ...instructions, ...heredocs, ...commentFolding(file.source, file.comments)].filter(
    ({ span }) => file.source.lineAt(span.start) < file.source.lineAt(span.end),
  );
}
