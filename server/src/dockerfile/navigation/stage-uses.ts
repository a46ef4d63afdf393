import type { SymbolUse } from '../../analysis/feature-types';
import { fact } from '../../lint/fact';
import { mountOption, mountOptionWord, mountsOf } from '../model/mounts';
import { type DockerfileFile, type Instruction, type Stage, stageCalled } from '../model/nodes';
import type { Word } from '../model/words';

/** A place that names a stage. */
export interface StageUse {
  readonly stage: Stage;
  readonly word: Word;
  readonly instruction: Instruction;
  readonly how: 'base' | 'copy' | 'mount';
}

/** Every place of a file that builds on a stage, copies from one, or mounts one, in document order. */
export const stageUses = fact((file: DockerfileFile): readonly StageUse[] =>
  file.instructions.flatMap((instruction) => usesIn(instruction, file)),
);

/** Lenses ask for each stage, of which there may be thousands. */
const usesByStage = fact((file: DockerfileFile): ReadonlyMap<Stage, readonly StageUse[]> => {
  const found = new Map<Stage, StageUse[]>();
  for (const use of stageUses(file)) {
    const known = found.get(use.stage);
    if (known) known.push(use);
    else found.set(use.stage, [use]);
  }
  return found;
});

/** The definition of a stage's name and all places that use it; those that give its number keep it when it is renamed. */
export function usesOf(stage: Stage): readonly SymbolUse[] {
  const reads = (usesByStage(stage.file).get(stage) ?? []).map(
    ({ word }): SymbolUse => ({
      span: word.span,
      role: 'read',
      ...(isNumber(word) ? { keepsText: true } : {}),
    }),
  );
  return stage.name ? [{ span: stage.name.span, role: 'definition' }, ...reads] : reads;
}

function usesIn(outer: Instruction, file: DockerfileFile): readonly StageUse[] {
  const instruction = outer.trigger ?? outer;
  const before = instruction.stage?.index ?? 0;
  const use = (word: Word | undefined, how: StageUse['how']): readonly StageUse[] => {
    const stage = word && stageCalled(word.value, file.stages, before);
    return word && stage ? [{ stage, word, instruction, how }] : [];
  };
  switch (instruction.kind) {
    case 'from':
      return use(instruction.words[0], 'base');
    case 'copy':
    case 'add':
      return use(instruction.flag('from')?.value, 'copy');
    case 'run':
      return mountsOf(instruction).flatMap((flag) => {
        const option = mountOption(flag, 'from');
        return use(option && mountOptionWord(option), 'mount');
      });
    default:
      return [];
  }
}

function isNumber({ value }: Word): boolean {
  return /^\d+$/.test(value);
}
