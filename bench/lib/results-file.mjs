import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../results', import.meta.url));

/** What the figures were measured on. */
export function describeMachine() {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGibibytes: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    loadAtStart: Number(loadavg()[0]?.toFixed(2)),
  };
}

/** The commit that was measured, with `-dirty` when the work tree differs from it. */
export function describeCommit() {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    mkdirSync(folder, { recursive: true });
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : '-dirty');
  } catch {
    // No git, no repository or no commit yet: the figures are good without a name.
    return 'uncommitted';
  }
}

/**
 * Writes `<date>-<commit>.json`, and `latest.json` beside it when the run is complete.
 * @param {{ commit: string, date: string, complete: boolean }} results
 * @returns {string} the file's name
 */
export function writeResults(results) {
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(results, null, 1)}\n`;
  const name = `${results.date.slice(0, 10)}-${results.commit}${results.complete ? '' : '-part'}.json`;
  for (const file of results.complete ? [name, 'latest.json'] : [name]) writeFileSync(join(folder, file), text);
  return `bench/results/${name}`;
}
