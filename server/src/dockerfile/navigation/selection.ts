import { contains, type Span, span, touches } from '../../text/span';
import { instructionAt } from '../model/lookup';
import { mountOptions } from '../model/mounts';
import type { DockerfileFile, Instruction } from '../model/nodes';

/** What grows around the cursor: part of a word, word, command, arguments, instruction, stage, file. */
export function selectionAt(file: DockerfileFile, offset: number): readonly Span[] {
  const whole = span(0, file.source.text.length);
  const comment = file.comments.find((candidate) => touches(candidate.span, offset));
  const directive = file.directives.find((candidate) => touches(candidate.span, offset));
  if (comment && !instructionAt(file.instructions, offset)) return nested([comment.span, whole], offset);
  if (directive) return nested([directive.nameSpan, directive.valueSpan, directive.span, whole], offset);

  const instruction = instructionAt(file.instructions, offset);
  const stage = file.stages.find((candidate) => touches(candidate.span, offset));
  const inner = instruction ? spansIn(instruction, offset) : [];
  return nested([...inner, ...(instruction ? [instruction.span] : []), ...(stage ? [stage.span] : []), whole], offset);
}

function spansIn(instruction: Instruction, offset: number): readonly Span[] {
  const { keyword, argumentSpan, flags, words, heredocs, trigger, commands, logical } = instruction;
  const first = logical.text.search(/\S/);
  const args = first < 0 ? argumentSpan : span(logical.sourceOffset(first), argumentSpan.end);
  return [
    keyword.span,
    args,
    ...words.map((word) => word.span),
    ...flags.flatMap((flag) => [flag.span, flag.nameSpan, ...(flag.value ? [flag.value.span] : [])]),
    ...flags.filter(({ name }) => name === 'mount').flatMap((flag) => mountOptions(flag).map((option) => option.span)),
    ...commands.flatMap((command) => [command.span, command.name.span, ...command.args.map((arg) => arg.span)]),
    ...heredocs.map(({ body }) => body),
    ...(trigger ? [trigger.span, ...spansIn(trigger, offset)] : []),
  ];
}

/** Those that hold the offset, narrowest first, each inside the next. */
function nested(spans: readonly Span[], offset: number): readonly Span[] {
  const around = spans
    .filter((candidate) => candidate.end > candidate.start && touches(candidate, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start);
  const result: Span[] = [];
  for (const candidate of around) {
    const last = result.at(-1);
    const isNew = !last || (contains(candidate, last) && candidate.end - candidate.start > last.end - last.start);
    if (isNew) result.push(candidate);
  }
  return result;
}
