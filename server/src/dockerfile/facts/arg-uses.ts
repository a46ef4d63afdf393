import { fact, lineOf } from '../facts';
import type { DockerfileFile, Instruction } from '../model/nodes';
import type { VariableDefinition } from '../model/variables';

/** Programs that read no variable of their own making; everything else may look into its environment. */
const deaf: ReadonlySet<string> = new Set(
  `[ addgroup adduser cat cd chgrp chmod chown cp echo false groupadd head install ln ls mkdir mv printf rm rmdir sed
  sleep tail tar test touch tr true useradd usermod wc`.split(/\s+/),
);

/** `mention`: its name stands in its scope; `program`: a program that runs there may read it; else `none`. */
export function usesOfArg(definition: VariableDefinition, file: DockerfileFile): 'mention' | 'none' | 'program' {
  const scope = scopeOf(definition, file);
  const name = new RegExp(`\\b${definition.name}\\b`);
  if (scope.some((instruction) => name.test(file.source.slice(instruction.span)))) return 'mention';
  const isDeclaredTwice = definition.instruction.pairs.some(
    (other) => other !== definition.pair && name.test(other.value?.text ?? ''),
  );
  if (isDeclaredTwice) return 'mention';
  return definition.stage && scope.some(mayReadEnvironment) ? 'program' : 'none';
}

/** Everything behind the declaration: in its stage and those that are built on it, or in the file. */
function scopeOf({ stage, instruction }: VariableDefinition, { stages, instructions }: DockerfileFile) {
  const reached = stage ? new Set(stages.filter((other) => [...lineOf(other)].includes(stage))) : undefined;
  return instructions.filter(
    (other) =>
      other.span.start > instruction.span.start &&
      (!reached || (other.stage !== undefined && reached.has(other.stage))),
  );
}

const mayReadEnvironment = fact<Instruction, boolean>(({ kind, commands, script }) => {
  if (kind === undefined || kind === 'onbuild') return true;
  if (kind !== 'run') return false;
  return commands.length === 0 || script.hasErrors || commands.some(({ name }) => !deaf.has(name.value));
});
