import { type Edit, insert, remove, type Span, span } from '../../text/span';
import { inCaseOf, indentOf, offsetAbove } from '../facts';
import type { DockerfileFile, Instruction, Stage } from '../model/nodes';
import type { VariableDefinition } from '../model/variables';

/** `ARG name` in a line of its own behind the FROM of a stage. */
export function declareInStage({ from, file }: Stage, name: string): Edit {
  return insert(from.span.end, `${file.source.lineEnd}${inCaseOf(from.keyword.text, 'arg')} ${name}`);
}

/** `ARG name` in a line of its own above the first FROM. */
export function declareGlobally(file: DockerfileFile, name: string): Edit | undefined {
  const first = file.stages[0]?.from;
  if (!first) return undefined;
  return insert(offsetAbove(file, first), `${inCaseOf(first.keyword.text, 'arg')} ${name}${file.source.lineEnd}`);
}

/** Takes one variable out of an ARG, with the whole line where it is the only one. */
export function removeArg(file: DockerfileFile, { instruction, pair }: VariableDefinition): Edit {
  const { pairs } = instruction;
  if (pairs.length === 1) return remove(linesOf(file, instruction));
  const index = pairs.indexOf(pair);
  const end = (pair.value ?? pair.name).span.end;
  const before = pairs[index - 1];
  if (before) return remove(span((before.value ?? before.name).span.end, end));
  return remove(span(pair.name.span.start, pairs[1]?.name.span.start ?? end));
}

/** Moves an instruction above another one, with its indentation. */
export function moveAbove(file: DockerfileFile, moved: Instruction, target: Instruction): readonly Edit[] {
  const text = `${indentOf(file, target)}${file.slice(moved.span)}${file.source.lineEnd}`;
  return [insert(offsetAbove(file, target), text), remove(linesOf(file, moved))];
}

function linesOf({ source }: DockerfileFile, instruction: Instruction): Span {
  const first = source.fullLineSpan(source.lineAt(instruction.span.start));
  const last = source.fullLineSpan(source.lineAt(instruction.span.end));
  return span(first.start, last.end);
}
