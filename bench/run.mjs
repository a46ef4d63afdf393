// `npm run bench`: our server beside its peers, in one run. Nothing here passes or fails by a time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { requireNode, runMain, UserError } from '../scripts/lib/user-error.mjs';
import { readResults, renderChanges } from './lib/compare.mjs';
import { makeCrowd } from './lib/crowd.mjs';
import { installPeers } from './lib/install-peers.mjs';
import { describeCommit, describeMachine, writeResults } from './lib/results-file.mjs';
import { comparisonsOf, rowsOf } from './lib/rows.mjs';
import { isOurServerBuilt, participantsFor } from './lib/servers.mjs';
import { makeSubject } from './lib/subject.mjs';
import { renderTables, renderVerdicts } from './lib/table.mjs';
import { verdictsOf } from './lib/targets.mjs';
import { measureBurst } from './measures/burst.mjs';
import { measureCrowd } from './measures/crowd.mjs';
import { measureEdits } from './measures/edits.mjs';
import { measurePackage } from './measures/package.mjs';
import { measurePanel } from './measures/panel.mjs';
import { measureRepository } from './measures/repository.mjs';
import { measureStart } from './measures/start.mjs';
import { measureSteady } from './measures/steady.mjs';

/**
 * @typedef {import('./lib/servers.mjs').Language} Language
 * @typedef {readonly { measure: string, series: import('./lib/interleave.mjs').Series[] }[]} Measured
 */

const usage = `npm run bench [-- OPTIONS]
  --quick               small files and few samples: a look, not a figure to quote
  --language LANGUAGE   dockerfile or compose alone
  --compare FILE        also show what changed since the run that FILE holds`;

/** @type {Record<Language, readonly number[]>} */
const allSizes = { dockerfile: [30, 300, 1000, 3000, 10_000], compose: [100, 1000, 5000] };
/** @type {Record<Language, readonly number[]>} */
const quickSizes = { dockerfile: [30, 300], compose: [100] };

/** How many files a workspace holds. */
const crowdSizes = { dockerfile: [100, 2000], compose: [100, 200] };
const quickCrowdSizes = { dockerfile: [100], compose: [100] };

/** Bursts, memory after edits: the size that stands for all. */
const middleSize = { dockerfile: 300, compose: 1000 };
const quickMiddleSize = { dockerfile: 300, compose: 100 };

const thorough = {
  start: { warmups: 1, samples: 10, milliseconds: 15_000 },
  steady: { warmups: 20, samples: 60, milliseconds: 5000 },
  burst: { warmups: 1, samples: 5, milliseconds: 20_000, fewest: 2 },
  crowd: { warmups: 0, samples: 5, milliseconds: 20_000, fewest: 1 },
  edits: 10_000,
  loads: 10,
  panel: { queries: 500, loads: 10 },
};
const brief = {
  start: { warmups: 0, samples: 5, milliseconds: 5000 },
  steady: { warmups: 5, samples: 20, milliseconds: 2000 },
  burst: { warmups: 0, samples: 2, milliseconds: 5000, fewest: 1 },
  crowd: { warmups: 0, samples: 2, milliseconds: 5000, fewest: 1 },
  edits: 1000,
  loads: 3,
  panel: { queries: 100, loads: 3 },
};

runMain(async () => {
  requireNode(20);
  const { quick, languages, base } = readOptions();
  const peers = await installPeers();
  if (!isOurServerBuilt()) console.log('Our server is not built (`npm run build`): the peers run alone.');

  const machine = describeMachine();
  console.log(`${machine.processor}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node}`);
  const { rows, comparisons } = await measureAll(languages, quick);
  const results = {
    date: new Date().toISOString(),
    commit: describeCommit(),
    complete: !quick && languages.length === Object.keys(allSizes).length && isOurServerBuilt(),
    machine,
    peers,
    rows,
    comparisons,
    verdicts: verdictsOf({ rows, comparisons }),
  };
  console.log(renderTables(results));
  console.log(renderVerdicts(results.verdicts));
  for (const failure of new Set(rows.flatMap((row) => row.failure ?? []))) console.log(failure);
  if (base) console.log(renderChanges(base, results));
  console.log(`Written to ${writeResults(results)}`);
});

function readOptions() {
  const { values } = parseOptions();
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const languages = /** @type {Language[]} */ (Object.keys(allSizes)).filter(
    (language) => values.language === undefined || values.language === language,
  );
  if (languages.length === 0) throw new UserError(`There is no language \`${values.language}\`.\n\n${usage}`);
  return { quick: values.quick, languages, base: values.compare ? readResults(values.compare) : undefined };
}

function parseOptions() {
  try {
    return parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        language: { type: 'string' },
        compare: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

/** @param {readonly Language[]} languages @param {boolean} quick */
async function measureAll(languages, quick) {
  const effort = quick ? brief : thorough;
  const folder = mkdtempSync(join(tmpdir(), 'docker-wiki-bench-'));
  /** @type {import('./lib/rows.mjs').Row[]} */
  const rows = [];
  /** @type {import('./lib/rows.mjs').Comparison[]} */
  const comparisons = [];
  try {
    for (const language of languages) {
      const participants = participantsFor(language);
      const add = (/** @type {number} */ lines, /** @type {Measured} */ measured) => {
        for (const { measure, series } of measured) {
          const key = { measure, language, lines };
          rows.push(...rowsOf(key, series));
          comparisons.push(...comparisonsOf(key, series));
        }
      };
      for (const lines of (quick ? quickSizes : allSizes)[language]) {
        console.log(`${language}, ${lines.toLocaleString('en')} lines …`);
        const subject = makeSubject({ language, lines, folder });
        add(lines, await measureStart(subject, participants, effort.start));
        add(lines, await measureSteady(subject, participants, effort.steady));
        if (lines !== (quick ? quickMiddleSize : middleSize)[language]) continue;
        console.log(`${language}, bursts and ${effort.edits.toLocaleString('en')} edits …`);
        add(lines, await measureBurst(subject, participants, effort.burst));
        add(lines, await measureEdits(subject, participants, effort.edits));
      }
      for (const count of (quick ? quickCrowdSizes : crowdSizes)[language]) {
        console.log(`${language}, ${count.toLocaleString('en')} files …`);
        const crowd = makeCrowd({ language, count, folder });
        add(count, await measureCrowd(crowd, participants, effort.crowd));
        add(count, await measureRepository(crowd, effort.crowd));
      }
    }
    console.log('package and panel …');
    for (const { measure, series } of [
      ...(await measurePackage(effort.loads)),
      ...(await measurePanel(effort.panel)),
    ]) {
      rows.push(...rowsOf({ measure, language: 'package', lines: 0 }, series));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { rows, comparisons };
}
