import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../server/src/lint/rule';
import { editors } from './engine/editors';
import { fuzz } from './engine/fuzz';

/** Documents of each language in the ordinary run; `npm run fuzz` goes on from there. */
const counts: Readonly<Partial<Record<string, number>>> = { dockerfile: 400, compose: 400, dockerignore: 100 };
const countOfOthers = 20;

for (const language of Object.keys(editors) as Language[]) {
  test(`${language}: whatever becomes of a text, what holds for every text holds for it`, async () => {
    const failures = await fuzz(language, 1, counts[language] ?? countOfOthers);
    assert.deepEqual(failures, [], 'npm run fuzz -- --seed 1 keeps them in the corpus');
  });
}
