import type { Part } from '../analysis/language';
import { hashOf } from '../text/hash';
import type { DockerfileFile, Stage } from './model/nodes';

/**
 * The stages as parts that may be looked at once as long as they stay the same. What is found in a stage depends on its
 * own text, on the stages that it builds on or takes files from, on what stands above the first stage, and on who uses
 * it; rules for which that is not enough say `readsWholeFile`.
 */
export function stageParts(file: DockerfileFile): readonly Part[] {
  const { source, stages } = file;
  const texts = stages.map(({ span }, index) => source.text.slice(span.start, stages[index + 1]?.span.start));
  const head = source.text.slice(0, stages[0]?.span.start);
  const shared = hashOf(head + usesOfStages(file));
  const hashes = texts.map(hashOf);
  const numbers = new Map(stages.map(({ name, index }) => [name?.value.toLowerCase(), index]));
  const needs = stages.map((stage, index) => neededBy(stage, texts[index] ?? '', numbers));
  return stages.map(({ span }, index) => {
    const reached = reachedFrom(index, needs);
    const all = reached ? [...reached].sort((a, b) => a - b).map((each) => `${each}:${hashes[each]}`) : hashes;
    return {
      key: `${index} ${shared} ${all.join(' ')}`,
      start: span.start,
      end: span.start + (texts[index]?.length ?? 0),
    };
  });
}

/** The lines in which stages name each other. */
function usesOfStages({ source, instructions }: DockerfileFile): string {
  return instructions
    .filter(({ kind, argumentSpan }) => kind === 'from' || source.slice(argumentSpan).includes('from='))
    .map(({ span }) => source.slice(span))
    .join('\n');
}

/** The numbers of the stages that a stage names; `undefined` where only the build knows. */
function neededBy(
  { parent }: Stage,
  text: string,
  numbers: ReadonlyMap<string | undefined, number>,
): readonly number[] | undefined {
  const found = parent ? [parent.index] : [];
  for (const [, name = ''] of text.matchAll(/\bfrom=["']?([^\s,"']*)/gi)) {
    if (name.includes('$')) return undefined;
    const number = numbers.get(name.toLowerCase()) ?? (/^\d+$/.test(name) ? Number(name) : undefined);
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
