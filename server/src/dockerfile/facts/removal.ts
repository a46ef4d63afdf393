import { type Edit, remove, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { hasCommentInside } from './exec-form';

/** Deletes the lines of an instruction; `undefined` where a comment between them would go as well. */
export function removeInstruction(instruction: Instruction): Edit | undefined {
  const { stage } = instruction;
  if (!stage || instruction.isTrigger || hasCommentInside(instruction)) return undefined;
  const { source } = stage.file;
  const first = source.fullLineSpan(source.lineAt(instruction.span.start));
  const last = source.fullLineSpan(source.lineAt(Math.max(instruction.span.start, instruction.span.end - 1)));
  return remove(span(first.start, last.end));
}
