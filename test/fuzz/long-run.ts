import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Language } from '../../server/src/lint/rule';
import { fileOfFailure } from './engine/corpus';
import { editors } from './engine/editors';
import { documentsPerSeed, type FuzzFailure, fuzz } from './engine/fuzz';

const progressEvery = 10_000;

/** Those with rules take most turns; the others are tables and words. */
const everyLanguage: readonly Language[] = [
  ...Array<Language>(8).fill('dockerfile'),
  ...Array<Language>(8).fill('compose'),
  'dockerignore',
  ...Object.keys(editors).filter(isLanguage),
];

void main();

async function main(): Promise<void> {
  const { iterations, firstSeed, languages, turnEvery } = readArguments();
  console.log(`${iterations} documents from seed ${firstSeed}`);
  let current = '';
  process.on('unhandledRejection', (error) => {
    console.error(`unhandled rejection, ${current}:`, error);
    process.exitCode = 1;
  });
  const known = new Set<string>();
  let slowest = { milliseconds: 0, what: '' };
  let failed = 0;
  for (let done = 0, seed = firstSeed; done < iterations; seed++) {
    const language = languages[seed % languages.length] ?? 'dockerfile';
    const count = Math.min(documentsPerSeed, iterations - done);
    current = `${language}, seed ${seed}`;
    const start = performance.now();
    for (const failure of await fuzz(language, seed, count, { known, turnEvery })) {
      failed++;
      report(failure);
    }
    const milliseconds = Math.round(performance.now() - start);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what: current };
    done += count;
    if (done % progressEvery < count) {
      console.log(
        `${done} documents, ${failed} failures; a seed took at most ${slowest.milliseconds} ms (${slowest.what})`,
      );
    }
  }
  console.log(`${iterations} documents, ${failed} failures`);
  if (failed > 0) process.exitCode = 1;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      iterations: { type: 'string' },
      seed: { type: 'string' },
      language: { type: 'string' },
      'turn-every': { type: 'string' },
    },
  });
  const iterations = Number(values.iterations ?? 10_000);
  const firstSeed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
  const turnEvery = Number(values['turn-every'] ?? 1);
  const { language } = values;
  if (![iterations, firstSeed, turnEvery].every(Number.isInteger) || (language && !isLanguage(language))) {
    console.error('Usage: npm run fuzz -- --iterations N [--seed S] [--language L] [--turn-every N]');
    console.error(`Languages: ${Object.keys(editors).join(', ')}`);
    process.exit(2);
  }
  return { iterations, firstSeed, languages: language && isLanguage(language) ? [language] : everyLanguage, turnEvery };
}

function report(failure: FuzzFailure): void {
  const { file, content } = fileOfFailure(failure);
  writeFileSync(file, content);
  console.error(`\n✖ ${failure.language} ${failure.property}, seed ${failure.seed}, kept in ${file}`);
  console.error(failure.versions.map((text) => JSON.stringify(text.slice(-600))).join('\n'));
  console.error(failure.message.slice(0, 1500));
}

function isLanguage(name: string): name is Language {
  return Object.hasOwn(editors, name);
}
