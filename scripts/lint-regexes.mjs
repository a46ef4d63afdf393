// `node scripts/lint-regexes.mjs [--write | REGEX…]`: no regular expression of the product may take more than linear
// time. Those that are known to be harmless are kept by their hashes, so that only new ones are checked; `--write` adds
// these, and takes out those that are gone. Expressions that are given are checked in place of the product's.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { hashOf, slownessOf } from './lib/check-regex.mjs';
import { compilerProjects } from './lib/compiler-projects.mjs';
import { root } from './lib/paths.mjs';
import { regexesIn } from './lib/regexes-in.mjs';
import { toleratedRegexes } from './lib/tolerated-regexes.mjs';
import { runMain, UserError } from './lib/user-error.mjs';

const memory = join(root, 'scripts/lib/harmless-regexes.txt');
const folders = ['server/src', 'client/src'];
const configurations = compilerProjects.filter((path) => /^(?:server|client)\//.test(path));

const wayOut = `
Start it only where it can match, with a lookbehind such as (?<!x)x+, or let neighbours share no character.
Try a version with: node scripts/lint-regexes.mjs '/…/'
One that only ever meets short texts goes into scripts/lib/tolerated-regexes.mjs, with the reason.`;

runMain(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
  const wrong = positionals.find((text) => !/^\/.+\/[a-z]*$/s.test(text));
  if (wrong) throw new UserError(`Not written as /source/flags: ${wrong}`);
  const given = new Map(positionals.map((regex, index) => [regex, [`argument ${index + 1}`]]));
  const problems = given.size > 0 ? (await checked(given)).problems : await problemsOfProduct(values.write ?? false);
  if (problems.length > 0) console.error(`${problems.join('\n')}\n${wayOut}`);
  process.exitCode = problems.length > 0 ? 1 : 0;
});

async function problemsOfProduct(mayWrite) {
  const regexes = regexesIn(root, folders, configurations);
  const known = new Set(readFileSync(memory, 'utf8').split('\n'));
  const fresh = new Map([...regexes].filter(([regex]) => !known.has(hashOf(regex)) && !toleratedRegexes.has(regex)));
  const { harmless, problems } = await checked(fresh);
  for (const regex of toleratedRegexes.keys()) {
    if (!regexes.has(regex)) problems.push(`scripts/lib/tolerated-regexes.mjs: ${regex} is gone`);
  }
  if (mayWrite) {
    const kept = [...regexes.keys()].map(hashOf).filter((hash) => known.has(hash));
    writeFileSync(memory, `${[...kept, ...harmless.map(hashOf)].sort().join('\n')}\n`);
  }
  console.log(
    `${regexes.size} regular expressions: ${fresh.size} checked now, ${toleratedRegexes.size} tolerated, ${problems.length} problems`,
  );
  if (harmless.length > 0 && !mayWrite) console.log('node scripts/lint-regexes.mjs --write remembers the checked ones');
  return problems;
}

async function checked(regexes) {
  const harmless = [];
  const problems = [];
  for (const [regex, places] of regexes) {
    const slowness = await slownessOf(regex);
    if (slowness) problems.push(...places.map((place) => `${place}: ${regex}\n    ${slowness}`));
    else harmless.push(regex);
  }
  return { harmless, problems };
}
