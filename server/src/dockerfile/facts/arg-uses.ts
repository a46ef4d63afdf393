import { fact, lineOf } from '../facts';
import { instructionAt } from '../model/lookup';
import type { DockerfileFile, Instruction, Stage } from '../model/nodes';
import type { VariableDefinition } from '../model/variables';

/** Programs that read no variable of their own making; everything else may look into its environment. */
const deaf: ReadonlySet<string> = new Set(
  `[ addgroup adduser cat cd chgrp chmod chown cp echo false groupadd head install ln ls mkdir mv printf rm rmdir sed
  sleep tail tar test touch tr true useradd usermod wc`.split(/\s+/),
);

/** `mention`: its name stands in its scope; `program`: a program that runs there may read it; else `none`. */
export function usesOfArg(definition: VariableDefinition, file: DockerfileFile): 'mention' | 'none' | 'program' {
  const { instruction, name, pair, stage } = definition;
  const reached = stage ? stagesOn(stage) : undefined;
  const isInScope = (other: Instruction) =>
    other.span.start > instruction.span.start && (!reached || (other.stage !== undefined && reached.has(other.stage)));
  if (isMentioned(name, file, instruction.span.end, isInScope)) return 'mention';
  const word = new RegExp(`\\b${name}\\b`);
  const isDeclaredTwice = instruction.pairs.some((other) => other !== pair && word.test(other.value?.text ?? ''));
  if (isDeclaredTwice) return 'mention';
  const mayBeRead =
    reached &&
    [...reached].some((each) => each.instructions.some((other) => isInScope(other) && mayReadEnvironment(other)));
  return mayBeRead ? 'program' : 'none';
}

/** The word stands behind `from` in an instruction that fits. */
function isMentioned(
  word: string,
  { source, instructions }: DockerfileFile,
  from: number,
  fits: (instruction: Instruction) => boolean,
): boolean {
  const { text } = source;
  if (word === '') return false;
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    if (/\w/.test(text[at - 1] ?? '') || /\w/.test(text[at + word.length] ?? '')) continue;
    const instruction = instructionAt(instructions, at);
    if (instruction && at + word.length <= instruction.span.end && fits(instruction)) return true;
  }
  return false;
}

/** The stage and those that are built on it. */
const stagesOn = fact<Stage, ReadonlySet<Stage>>(
  (stage) => new Set(stage.file.stages.filter((other) => [...lineOf(other)].includes(stage))),
);

const mayReadEnvironment = fact<Instruction, boolean>(({ kind, commands, script }) => {
  if (kind === undefined || kind === 'onbuild') return true;
  if (kind !== 'run') return false;
  return commands.length === 0 || script.hasErrors || commands.some(({ name }) => !deaf.has(name.value));
});
