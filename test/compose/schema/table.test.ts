import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileSpec, specAt } from '../../../server/src/compose/schema/table';
import { composeSchema } from '../../../server/src/data/compose-schema';

test('the table of the Compose schema is small', () => {
  assert.ok(composeSchema.length < 15_000, `${composeSchema.length} letters`);
});

test('it tells the keys of a place', () => {
  assert.deepEqual([...(specAt(['services', 'web', 'logging'])?.keys?.keys() ?? [])], ['driver', 'options']);
  assert.ok(fileSpec().keys?.has('services'));
  assert.ok((specAt(['services', 'web'])?.keys?.size ?? 0) > 80);
});

test('it tells types, items and choices', () => {
  assert.equal(specAt(['services', 'web', 'image'])?.types, 's');
  assert.equal(specAt(['services', 'web', 'ports', 0, 'target'])?.types, 'is');
  assert.deepEqual(specAt(['services', 'web', 'deploy', 'endpoint_mode'])?.choices, ['vip', 'dnsrr']);
  assert.deepEqual(specAt(['services', 'web', 'depends_on', 'db'])?.required, ['condition']);
  assert.equal(specAt(['services', 'web', 'cap_add'])?.isUnique, true);
});

test('it knows keys that the published schema lacks', () => {
  for (const path of ['build.sbom', 'build.provenance', 'build.no_cache_filter', 'pre_start']) {
    assert.ok(specAt(['services', 'web', ...path.split('.')]), path);
  }
  assert.equal(specAt(['services', 'web', 'develop', 'watch', 0, 'initial_sync'])?.types, 'b');
  assert.equal(specAt(['services', 'web', 'pre_start', 0, 'per_replica'])?.types, 't');
});

test('it says nothing of extensions and of what is unknown', () => {
  assert.equal(specAt(['x-common', 'image']), undefined);
  assert.equal(specAt(['services', 'web', 'imag']), undefined);
  assert.equal(specAt(['services', 'web', 'image', 'name']), undefined);
});
