import { type Span, span } from '../../text/span';
import { indentOf } from '../facts';
import type { DockerfileFile, Instruction } from '../model/nodes';
import type { Comment } from '../model/scan';

export function commentsWithin({ comments }: DockerfileFile, within: Span): readonly Comment[] {
  return comments.filter((comment) => within.start <= comment.span.start && comment.span.end <= within.end);
}

/** From `offset` to the end of its line; `undefined` where more than blanks stands there. */
export function blankRestOfLine({ source }: DockerfileFile, offset: number): Span | undefined {
  const rest = span(offset, source.lineSpan(source.lineAt(offset)).end);
  return source.slice(rest).trim() === '' ? rest : undefined;
}

/** The blanks in front of a line that continues an instruction. */
export function continuationIndent(file: DockerfileFile, instruction: Instruction): string {
  const indent = indentOf(file, instruction);
  return `${indent}${indent.includes('\t') ? '\t' : '    '}`;
}

/** A carriage return of its own is a line end to editors and a character to the builder. */
export function hasLoneReturn({ source }: DockerfileFile, within: Span): boolean {
  return /\r(?!\n)/.test(source.slice(within));
}
