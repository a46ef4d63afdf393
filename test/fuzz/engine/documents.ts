import fc from 'fast-check';
import type { Language } from '../../../server/src/lint/rule';
import { versions } from '../mutation';
import { basesOf } from './bases';
import type { FuzzDocument } from './property';

const arbitraries = new Map<Language, fc.Arbitrary<readonly string[]>>();

/** The first `count` documents that a seed stands for; the same ones each time, as long as the bases stay. */
export function documentsOf(language: Language, seed: number, count: number): readonly FuzzDocument[] {
  const known = arbitraries.get(language) ?? fc.noBias(versions(basesOf(language)));
  arbitraries.set(language, known);
  return fc.sample(known, { seed, numRuns: count }).map((texts) => ({ language, versions: texts }));
}
