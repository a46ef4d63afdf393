import type { Refactoring } from '../../analysis/feature-types';
import { type Span, touches } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';

/** What someone points at. */
export interface Selected {
  readonly file: DockerfileFile;
  readonly span: Span;
  /** The instructions in the selection, or the one at the cursor. */
  readonly instructions: readonly Instruction[];
  /** The only one of them. */
  readonly instruction: Instruction | undefined;
}

/** One refactoring: what it offers there. */
export type Refactor = (selected: Selected) => readonly Refactoring[];

export function selectedIn(file: DockerfileFile, span: Span): Selected {
  const isCursor = span.start === span.end;
  const instructions = file.instructions.filter((instruction) =>
    isCursor
      ? touches(instruction.span, span.start)
      : instruction.span.start < span.end && span.start < instruction.span.end,
  );
  return { file, span, instructions, instruction: instructions.length === 1 ? instructions[0] : undefined };
}
