import type { Refactoring } from '../../analysis/feature-types';
import { contains, type Edit } from '../../text/span';
import type { ComposeFile } from '../model/nodes';

/** A refactoring, if all comments and anchors that its edits take away stand in their texts again. */
export function offer(
  file: ComposeFile,
  title: string,
  kind: Refactoring['kind'],
  edits: readonly Edit[] | undefined,
): readonly Refactoring[] {
  return edits && edits.length > 0 && keepsNotes(file, edits) ? [{ title, kind, edits: () => edits }] : [];
}

/** `moved` is what goes to another file. */
export function keepsNotes({ comments, anchorMarks }: ComposeFile, edits: readonly Edit[], moved = ''): boolean {
  const text = edits.map((edit) => edit.text).join('\n') + moved;
  const isCut = (start: number, end: number) => edits.some((edit) => contains(edit.span, { start, end }));
  return (
    comments.every(({ span, text: comment }) => !isCut(span.start, span.end) || text.includes(comment)) &&
    anchorMarks
      .filter(({ sign, nameSpan }) => sign === '&' && isCut(nameSpan.start - 1, nameSpan.end))
      .every(({ name }) => text.includes(`&${name}`))
  );
}
