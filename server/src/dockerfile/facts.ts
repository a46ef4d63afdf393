import { fact } from '../lint/fact';
import type { DockerfileFile, Instruction, Stage } from './model/nodes';

export { fact };

/** The last stage and those that it is built on: what they hold is in the image. */
export const isExported = fact((stage: Stage): boolean => exportedStages(stage.file).has(stage));

const exportedStages = fact<DockerfileFile, ReadonlySet<Stage>>(({ stages }) => {
  const last = stages.at(-1);
  return new Set(last && lineOf(last));
});

/** The names of all stages in lower case, since they are compared without case. */
export const stageNames = fact<DockerfileFile, ReadonlySet<string>>(
  ({ stages }) => new Set(stages.flatMap(({ name }) => (name ? [name.value.toLowerCase()] : []))),
);

/** A stage and those that it is built on, nearest first. */
export function* lineOf(stage: Stage): Generator<Stage> {
  for (let current: Stage | undefined = stage; current; current = current.parent) yield current;
}

/** The instructions that take effect before `instruction`: its stage's, then those of the stages it is built on. */
export function* instructionsBefore(instruction: Instruction): Generator<Instruction> {
  const own = instruction.stage;
  if (!own) return;
  for (const stage of lineOf(own)) {
    for (const earlier of stage.instructions) {
      if (stage !== own || earlier.span.end <= instruction.span.start) yield earlier;
    }
  }
}

/** The instructions in whose texts `sign` stands: of a long file quicker than asking each. */
export function instructionsHolding(sign: string, { source, instructions }: DockerfileFile): readonly Instruction[] {
  const { text } = source;
  const found: Instruction[] = [];
  for (let at = text.indexOf(sign); at >= 0; ) {
    const next = lastStartingAt(at, instructions);
    const end = next?.span.end ?? 0;
    if (next && at < end) found.push(next);
    at = text.indexOf(sign, Math.max(at + 1, end));
  }
  return found;
}

function lastStartingAt(offset: number, instructions: readonly Instruction[]): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return instructions[low - 1];
}

/** A word in the case in which a keyword is written. */
export function inCaseOf(model: string, word: string): string {
  return model === model.toLowerCase() ? word.toLowerCase() : word.toUpperCase();
}

/** Where a line above an instruction belongs: above the comments that speak of it. */
export function offsetAbove(file: DockerfileFile, instruction: Instruction): number {
  const { source } = file;
  let line = source.lineAt(instruction.span.start);
  const commented = commentedLines(file);
  while (line > 0 && commented.has(line - 1)) line--;
  return source.fullLineSpan(line).start;
}

const commentedLines = fact<DockerfileFile, ReadonlySet<number>>(
  ({ comments, source }) => new Set(comments.map(({ span }) => source.lineAt(span.start))),
);

/** The blanks at the beginning of the line of an instruction. */
export function indentOf(file: DockerfileFile, instruction: Instruction): string {
  const { start } = file.source.lineSpan(file.source.lineAt(instruction.span.start));
  return /^[ \t]*/.exec(file.slice({ start, end: instruction.span.start }))?.[0] ?? '';
}
