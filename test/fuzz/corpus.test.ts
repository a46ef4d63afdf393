import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastFailures } from './engine/corpus';
import { errorOf } from './engine/fuzz';

for (const [name, { property, ...document }] of pastFailures()) {
  test(`what failed once holds now: ${name}`, async () => {
    assert.equal(await errorOf(property, document), undefined);
  });
}
