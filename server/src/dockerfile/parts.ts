import type { Part } from '../analysis/language';
import type { DockerfileFile, Stage } from './model/nodes';
import { stageTexts } from './model/stage-texts';

/**
 * The stages as parts that may be looked at once as long as they stay the same. What is found in a stage depends on its
 * own text, on the stages that it builds on or takes files from, on what stands above the first stage, and on who uses
 * it; rules for which that is not enough say `readsWholeFile`.
 */
export function stageParts(file: DockerfileFile): readonly Part[] {
  const { stages } = file;
  const { stages: texts, sharedNumber } = stageTexts(file);
  const byName = new Map(stages.map(({ name, index }) => [name?.value.toLowerCase(), index]));
  const needs = stages.map((stage, index) => neededBy(stage, texts[index]?.names ?? '', byName));
  return stages.map(({ from }, index) => {
    const reached = reachedFrom(index, needs);
    const all = [...(reached ?? stages.keys())].sort((a, b) => a - b).map((each) => `${each}:${texts[each]?.number}`);
    const { start } = from.span;
    return {
      key: `${index} ${sharedNumber} ${all.join(' ')}`,
      start,
      end: start + (texts[index]?.text.length ?? 0),
    };
  });
}

/** The numbers of the stages that a stage names; `undefined` where only the build knows. */
function neededBy(
  { parent }: Stage,
  names: string,
  byName: ReadonlyMap<string | undefined, number>,
): readonly number[] | undefined {
  const found = parent ? [parent.index] : [];
  if (names === '') return found;
  if (names.includes('$')) return undefined;
  for (const name of names.split(' ')) {
    const number = byName.get(name.toLowerCase()) ?? (/^\d+$/.test(name) ? Number(name) : undefined);
    if (number !== undefined) found.push(number);
  }
  return found;
}

/** The stage itself and all that it needs, however far; `undefined` where that is unknown. */
function reachedFrom(
  start: number,
  needs: readonly (readonly number[] | undefined)[],
): ReadonlySet<number> | undefined {
  const reached = new Set<number>();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    const more = next in needs ? needs[next] : [];
    if (!more) return undefined;
    waiting.push(...more);
  }
  return reached;
}
