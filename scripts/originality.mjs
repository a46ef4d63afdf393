#!/usr/bin/env node
// @ts-check
// Finds runs of words that the wiki's texts share with older texts on the subject (the seeds).
//
// usage: node scripts/originality.mjs [ROOT]
// Seeds are the files of $DOCKER_WIKI_SEEDS, or else of ../shared/seeds beside ROOT. Without that folder nothing is
// checked. Exit code 1 where a shared run is prose; command lines are facts and may be the same.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ text: string, start: number, end: number }} Word */
/** @typedef {{ line: number, text: string, isProse: boolean }} SharedRun */

const shortestRun = 8;
const sources = ['docs-content', 'snippets', 'README.md'];
const extensions = new Set(['.md', '.tsv', '.svg', '.json', '.yaml', '.yml']);

/** Words that sentences need and commands do not; two of them make a run prose. */
const proseWords = new Set(
  'a an and are as be by can do does has have if is it its not of or so than that the their them then these they this to was when which while will with without you your'.split(
    ' ',
  ),
);

const root = path.resolve(process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '..'));
process.exitCode = main(root, process.env.DOCKER_WIKI_SEEDS ?? path.join(root, '../shared/seeds'));

/**
 * @param {string} rootFolder
 * @param {string} seedFolder
 * @returns {0 | 1} the exit code
 */
function main(rootFolder, seedFolder) {
  if (!existsSync(seedFolder)) {
    console.log('Not checked: there is no folder of seeds. Set DOCKER_WIKI_SEEDS to one.');
    return 0;
  }
  const seedRuns = new Set(filesBelow(seedFolder).flatMap((file) => runsOf(wordsOf(readFileSync(file, 'utf8')))));
  const files = sources.flatMap((source) => filesBelow(path.join(rootFolder, source)));
  let prose = 0;
  for (const file of files.filter((name) => extensions.has(path.extname(name)))) {
    for (const { line, text, isProse } of sharedRuns(readFileSync(file, 'utf8'), seedRuns)) {
      if (isProse) prose += 1;
      console.log(`${path.relative(rootFolder, file)}:${line}: ${isProse ? 'prose' : 'command'}: ${text}`);
    }
  }
  console.log(`${files.length} files checked, ${prose} shared runs of prose.`);
  return prose > 0 ? 1 : 0;
}

/**
 * @param {string} text
 * @param {ReadonlySet<string>} seedRuns
 * @returns {SharedRun[]} the longest runs, each once
 */
function sharedRuns(text, seedRuns) {
  const words = wordsOf(text);
  const runs = runsOf(words);
  /** @type {SharedRun[]} */
  const found = [];
  for (let first = 0; first < runs.length; first += 1) {
    if (!seedRuns.has(runs[first] ?? '')) continue;
    let last = first;
    while (seedRuns.has(runs[last + 1] ?? '')) last += 1;
    const run = words.slice(first, last + shortestRun);
    found.push({
      line: text.slice(0, run[0]?.start).split('\n').length,
      text: text.slice(run[0]?.start, run.at(-1)?.end).replace(/\s+/g, ' '),
      isProse: run.filter((word) => proseWords.has(word.text)).length >= 2,
    });
    first = last + shortestRun - 1;
  }
  return found;
}

/**
 * Every run of the shortest length, as one string each; the run at index i begins with word i.
 * @param {readonly Word[]} words
 */
function runsOf(words) {
  const count = Math.max(0, words.length - shortestRun + 1);
  return Array.from({ length: count }, (_, index) =>
    words
      .slice(index, index + shortestRun)
      .map(({ text }) => text)
      .join(' '),
  );
}

/**
 * @param {string} text
 * @returns {Word[]}
 */
function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * @param {string} place a file or a folder; nothing where it is missing
 * @returns {string[]}
 */
function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(path.join(place, entry.name)));
}
