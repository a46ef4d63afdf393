import { type Span, span } from '../../text/span';
import { fact } from '../facts';
import { type DockerfileFile, type Instruction, instructionKinds } from '../model/nodes';
import { hasWindowsBase } from './windows-bases';

/** Line ends with the escape character that the file does not use, and a next line that no keyword begins. */
export interface WrongContinuation {
  /** The wrong characters of consecutive lines, first one first. */
  readonly places: readonly Span[];
  readonly instruction: Instruction;
}

/** In document order, one entry for each instruction that falls apart. */
export const wrongContinuations = fact(
  ({ source, instructions, escapeChar }: DockerfileFile): readonly WrongContinuation[] => {
    const wrong = escapeChar === '`' ? '\\' : '`';
    const found: { places: Span[]; instruction: Instruction }[] = [];
    for (const [index, broken] of instructions.entries()) {
      const before = instructions[index - 1];
      if (!before || broken.kind !== undefined || before.heredocs.length > 0) continue;
      const { end } = before.span;
      const isNext = source.lineAt(broken.span.start) === source.lineAt(end) + 1;
      if (source.text[end - 1] !== wrong || !isNext) continue;
      const place = span(end - 1, end);
      if (before.kind === undefined) found.at(-1)?.places.push(place);
      else found.push({ places: [place], instruction: before });
    }
    return found;
  },
);

/** A backslash that continues a line of a file for Windows. */
export interface LineEnd {
  readonly at: Span;
  /** The backslash ends a path, and an instruction stands in the next line. */
  readonly isPath: boolean;
  readonly instruction: Instruction;
}

const keyword = new RegExp(`^[ \\t]*(?:${instructionKinds.join('|')})[ \\t]`, 'i');

/**
 * The backslashes that continue lines, in document order; none where the file names its escape character, or has no
 * Windows image. Those of here-documents are left out.
 */
export const lineEnds = fact((file: DockerfileFile): readonly LineEnd[] => {
  const { source, instructions } = file;
  if (file.escapeChar !== '\\' || file.directives.some(({ name }) => name === 'escape')) return [];
  if (!file.stages.some(hasWindowsBase)) return [];
  return instructions.flatMap((instruction) => {
    const { span: at, argumentSpan, stage } = instruction;
    const found: LineEnd[] = [];
    const last = source.lineAt(argumentSpan.end);
    for (let line = source.lineAt(at.start); line <= last; line++) {
      const text = source.slice(source.lineSpan(line)).trimEnd();
      if (!text.endsWith('\\') || /^[ \t]*#/.test(text)) continue;
      const offset = source.lineSpan(line).start + text.length - 1;
      const next = line + 1 < source.lineCount ? source.slice(source.lineSpan(line + 1)) : '';
      const isPath = /[\w:.-]\\$/.test(text) && keyword.test(next) && stage !== undefined && hasWindowsBase(stage);
      found.push({ at: span(offset, offset + 1), isPath, instruction });
    }
    return found;
  });
});

/** A path at the end of a line swallowed the instruction below. */
export function isJoinedByPath(instruction: Instruction): boolean {
  return instruction.stage !== undefined && joinedInstructions(instruction.stage.file).has(instruction);
}

const joinedInstructions = fact(
  (file: DockerfileFile): ReadonlySet<Instruction> =>
    new Set(lineEnds(file).flatMap(({ isPath, instruction }) => (isPath ? instruction : []))),
);
