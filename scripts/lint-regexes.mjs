// `node scripts/lint-regexes.mjs [--write]`: no regular expression of the product may take more than linear time.
// A check takes up to a second, so the ones that are known to be harmless are kept by their hashes; `--write` adds
// those that were checked and takes out those that are gone.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compilerProjects } from './lib/compiler-projects.mjs';
import { root } from './lib/paths.mjs';
import { regexesIn } from './lib/regexes-in.mjs';
import { toleratedRegexes } from './lib/tolerated-regexes.mjs';
import { runMain } from './lib/user-error.mjs';

/** The part of the checker that is plain JavaScript runs everywhere; the others are programs of one platform. */
process.env.RECHECK_BACKEND = 'pure';
process.env.RECHECK_SYNC_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const memory = join(root, 'scripts/lib/harmless-regexes.txt');
const folders = ['server/src', 'client/src'];
const configurations = compilerProjects.filter((path) => /^(?:server|client)\//.test(path));

/** Steps are counted, so that a busy machine finds what an idle one does. */
const limits = { timeout: null, attackTimeout: null, incubationTimeout: null };

runMain(async () => {
  const regexes = regexesIn(root, folders, configurations);
  const known = new Set(readFileSync(memory, 'utf8').split('\n'));
  const harmless = [];
  const problems = [];
  for (const [regex, places] of regexes) {
    const problem = known.has(hashOf(regex)) || toleratedRegexes.has(regex) ? undefined : problemOf(regex);
    if (problem) problems.push(...places.map((place) => `${place}: ${regex}\n    ${problem}`));
    else if (!toleratedRegexes.has(regex)) harmless.push(hashOf(regex));
  }
  for (const regex of toleratedRegexes.keys()) {
    if (!regexes.has(regex)) problems.push(`scripts/lib/tolerated-regexes.mjs: ${regex} is gone`);
  }
  if (process.argv.includes('--write')) writeFileSync(memory, `${harmless.sort().join('\n')}\n`);
  if (problems.length > 0) console.error(problems.join('\n'));
  console.log(`${regexes.size} regular expressions, ${toleratedRegexes.size} tolerated, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
});

function problemOf(regex) {
  const end = regex.lastIndexOf('/');
  const { status, complexity, attack, error } = checkSync(regex.slice(1, end), regex.slice(end + 1), limits);
  if (status === 'safe') return undefined;
  return status === 'vulnerable' ? `${complexity.summary}, with ${attack.pattern}` : `not checked: ${error.kind}`;
}

function hashOf(regex) {
  return createHash('sha256').update(regex).digest('hex').slice(0, 12);
}
