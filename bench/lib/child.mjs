import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const peakMarker = 'peak-memory-mebibytes';

/**
 * Runs Node in the project's folder until it ends.
 * @param {readonly string[]} args
 * @returns {Promise<{ output: string, milliseconds: number, peakMebibytes: number | undefined, code: number | null }>}
 *   the peak where the run was started with `measuringPeak`
 */
export async function runNode(args) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors = `${errors}${data}`.slice(-20_000);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  const peak = new RegExp(`${peakMarker} (\\d+)`).exec(errors)?.[1];
  return {
    output,
    milliseconds: performance.now() - start,
    peakMebibytes: peak === undefined ? undefined : Number(peak),
    code,
  };
}

/** Options for Node that make a run tell the most memory that it took. */
export const measuringPeak = ['--require', fileURLToPath(new URL('peak-memory.cjs', import.meta.url))];
