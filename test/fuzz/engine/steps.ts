import { type Profiler, Session } from 'node:inspector/promises';
import { setImmediate } from 'node:timers/promises';

/**
 * How many blocks of code run: the engine counts them, so that a busy machine takes as many as an idle one. What
 * happens inside the engine, in searches of texts for instance, is no step.
 */
export async function stepsOf(run: () => void | Promise<void>): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await run();
    await setImmediate();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result.filter(({ url }) => url.startsWith('file:')).reduce((sum, script) => sum + blocksOf(script), 0);
  } finally {
    session.disconnect();
  }
}

function blocksOf({ functions }: Profiler.ScriptCoverage): number {
  let sum = 0;
  for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  return sum;
}
