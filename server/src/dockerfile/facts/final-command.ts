import { fact, lineOf } from '../facts';
import type { Instruction, InstructionKind, Stage } from '../model/nodes';

/** The instruction of that kind that is in force at the end of a stage: its last one, or one it inherits. */
export function lastInLine(stage: Stage, kind: InstructionKind): Instruction | undefined {
  for (const { instructions } of lineOf(stage)) {
    const found = instructions.findLast((instruction) => instruction.kind === kind && hasArguments(instruction));
    if (found) return found;
  }
  return undefined;
}

/** Those of a kind that a later one of the same stage replaces, each with the last. */
export function replacedIn(stage: Stage, kind: InstructionKind): readonly Instruction[] {
  return stage.instructions
    .filter((instruction) => instruction.kind === kind && hasArguments(instruction))
    .slice(0, -1);
}

/** True for the `ENTRYPOINT` and `CMD` that a container of this file runs, and for no earlier one of the stage. */
export const isFinalCommand = fact((instruction: Instruction): boolean => {
  const { stage } = instruction;
  return stage !== undefined && stage.file.stages.at(-1) === stage && lastOf(stage, instruction.kind) === instruction;
});

/** An entrypoint with words; an empty array is a reset. */
export function entrypointOf(stage: Stage): Instruction | undefined {
  const entrypoint = lastInLine(stage, 'entrypoint');
  return entrypoint?.json?.length === 0 ? undefined : entrypoint;
}

/** Programs that run the words behind them, so that a CMD is a command of its own. */
export function runsItsArguments({ json }: Instruction): boolean {
  const last = json?.findLast(({ value }) => value !== '--' && !/^-/.test(value))?.value ?? '';
  return /(?:^|\/)(?:tini|tini-static|dumb-init|catatonit|gosu|su-exec|setpriv|env|init|entry|exec|nvidia_entrypoint\.sh)$/.test(
    last,
  );
}

function lastOf(stage: Stage, kind: InstructionKind | undefined): Instruction | undefined {
  return stage.instructions.findLast((instruction) => instruction.kind === kind && hasArguments(instruction));
}

function hasArguments({ json, words }: Instruction): boolean {
  return json !== undefined || words.length > 0;
}
