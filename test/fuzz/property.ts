import process from 'node:process';
import fc from 'fast-check';

/** How many times as many inputs as in the suite, and then new ones each time. */
const times = Number(process.env.DOCKER_WIKI_FUZZ_TIMES ?? 1);

/** A failure names its seed; the suite's own makes a run of the same commit end the same way everywhere. */
const seed = process.env.DOCKER_WIKI_FUZZ_SEED ?? (times === 1 ? '1' : undefined);

/** Throws the smallest input found that breaks `property`, after trying `count` of them. */
export function holds<Input>(property: fc.IProperty<Input>, count: number): void {
  fc.assert(property, parameters(count));
}

/** Rejects with the smallest input found that breaks `property`, after trying `count` of them. */
export async function holdsLater<Input>(property: fc.IAsyncProperty<Input>, count: number): Promise<void> {
  await fc.assert(property, parameters(count));
}

function parameters(count: number) {
  return { numRuns: Math.ceil(count * times), ...(seed === undefined ? {} : { seed: Number(seed) }) };
}
