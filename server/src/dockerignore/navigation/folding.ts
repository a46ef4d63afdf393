import { commentFolding } from '../../analysis/comment-folding';
import type { FoldingRange } from '../../analysis/feature-types';
import type { IgnoreFile } from '../model/nodes';
import { outline } from './outline';

/** Blocks of comments, regions, and the patterns below a comment. */
export function foldingRanges(file: IgnoreFile): readonly FoldingRange[] {
  const { source, comments } = file;
  const sections = outline(file).flatMap(({ kind, span }) => (kind === 'section' ? [{ span }] : []));
  return [...sections, ...commentFolding(source, comments)].filter(
    ({ span }) => source.lineAt(span.start) < source.lineAt(span.end),
  );
}
