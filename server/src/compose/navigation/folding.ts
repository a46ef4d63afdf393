import { commentFolding } from '../../analysis/comment-folding';
import type { FoldingRange } from '../../analysis/feature-types';
import type { ComposeFile } from '../model/nodes';

/** Keys and items over several lines, blocks of comments, and `#region` … `#endregion`. */
export function foldingRanges(file: ComposeFile): readonly FoldingRange[] {
  const { source, elements, comments } = file;
  const blocks = elements.map(({ span }) => ({ span }));
  return [
    ...blocks,
    ...commentFolding(
      source,
      comments.filter(({ ownLine }) => ownLine),
    ),
  ].filter(({ span }) => source.lineAt(span.start) < source.lineAt(span.end));
}
