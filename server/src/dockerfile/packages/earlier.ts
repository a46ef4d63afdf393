import { fact, lineOf } from '../facts';
import type { Instruction, Stage } from '../model/nodes';

/**
 * Makes a search for an instruction that takes effect before another one, in its stage or in those that it is built on.
 * Each stage is searched once.
 */
export function earlierSearch(test: (instruction: Instruction) => boolean): (instruction: Instruction) => boolean {
  const first = fact((stage: Stage) => stage.instructions.find(test)?.span.start ?? Number.POSITIVE_INFINITY);
  return fact(({ stage: own, span }: Instruction) => {
    if (!own) return false;
    for (const stage of lineOf(own)) {
      if (first(stage) < (stage === own ? span.start : Number.POSITIVE_INFINITY)) return true;
    }
    return false;
  });
}

/** Makes a search for a COPY or ADD that brings a file whose path, as written, fits. */
export function copySearch(path: RegExp): (instruction: Instruction) => boolean {
  return earlierSearch(
    ({ kind, sources }) => (kind === 'copy' || kind === 'add') && sources.some(({ value }) => path.test(value)),
  );
}
