import { fromWords } from '../external-images';
import { fact } from '../facts';
import { type DockerfileFile, type Instruction, type Stage, stageCalled } from '../model/nodes';
import type { Word } from '../model/words';

/** What stands behind `COPY --from=` or in the `from` of a mount, and which stage it means. */
export interface StageReference {
  readonly word: Word;
  readonly instruction: Instruction;
  /** Where the stage stands, seen from this one; `none` for what is no stage. */
  readonly to: 'earlier' | 'own' | 'later' | 'none';
  readonly stage: Stage | undefined;
}

/** An earlier stage wins over the own and a later one of the same name. */
export const stageReferencesOf = fact<Instruction, readonly StageReference[]>((instruction) => {
  const own = instruction.stage;
  if (!own) return [];
  return fromWords(instruction).map((word): StageReference => {
    const { stages } = own.file;
    const earlier = stageCalled(word.value, stages, own.index);
    const stage = earlier ?? stageCalled(word.value, stages, own.index + 1) ?? laterStage(word.value, own);
    const to = !stage ? 'none' : stage === earlier ? 'earlier' : stage === own ? 'own' : 'later';
    return { word, instruction, to, stage };
  });
});

/** All of a stage's references, in document order. */
export const stageReferencesIn = fact<Stage, readonly StageReference[]>(({ instructions }) =>
  instructions.flatMap(stageReferencesOf),
);

/** References that close a circle of stages: the first of each circle with the way through it, the others with none. */
export const circlesOf = fact<DockerfileFile, ReadonlyMap<StageReference, readonly Stage[] | undefined>>((file) => {
  const found = new Map<StageReference, readonly Stage[] | undefined>();
  const inCircle = new Set<Stage>();
  for (const stage of file.stages) {
    for (const reference of stageReferencesIn(stage)) {
      if (reference.to !== 'later' || !reference.stage) continue;
      const way = wayTo(stage, reference.stage);
      if (!way) continue;
      found.set(reference, way.some((passed) => inCircle.has(passed)) ? undefined : [stage, ...way]);
      for (const passed of way) inCircle.add(passed);
    }
  }
  return found;
});

/** The stages that a build of `targets` needs, with themselves. */
export function neededBy(targets: readonly Stage[]): ReadonlySet<Stage> {
  const needed = new Set<Stage>();
  const open = [...targets];
  for (let stage = open.pop(); stage; stage = open.pop()) {
    if (needed.has(stage)) continue;
    needed.add(stage);
    open.push(...sourcesOf(stage));
  }
  return needed;
}

function laterStage(name: string, { file, index }: Stage): Stage | undefined {
  const named = file.stages.slice(index + 1).find((stage) => stage.name?.value.toLowerCase() === name.toLowerCase());
  return named ?? (/^\d+$/.test(name) ? file.stages[Number(name)] : undefined);
}

function sourcesOf(stage: Stage): readonly Stage[] {
  const copied = stageReferencesIn(stage).flatMap((reference) => reference.stage ?? []);
  return stage.parent ? [stage.parent, ...copied] : copied;
}

/** The stages from `start` on that lead to `wanted`, both included. */
function wayTo(wanted: Stage, start: Stage): readonly Stage[] | undefined {
  const cameFrom = new Map<Stage, Stage | undefined>([[start, undefined]]);
  const open = [start];
  for (let stage = open.shift(); stage; stage = open.shift()) {
    if (stage === wanted) return backwards(stage, cameFrom);
    for (const source of sourcesOf(stage)) {
      if (cameFrom.has(source)) continue;
      cameFrom.set(source, stage);
      open.push(source);
    }
  }
  return undefined;
}

function backwards(end: Stage, cameFrom: ReadonlyMap<Stage, Stage | undefined>): readonly Stage[] {
  const way: Stage[] = [];
  for (let stage: Stage | undefined = end; stage; stage = cameFrom.get(stage)) way.unshift(stage);
  return way;
}
