import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Scalar } from '../../../server/src/compose/model/nodes';
import { readsAsTruth, scalarType } from '../../../server/src/compose/schema/scalar-type';

type Written = Pick<Scalar, 'style' | 'tag' | 'text'>;

const scalar = (text: string, more: Partial<Written> = {}): Written => ({
  text,
  style: 'plain',
  tag: undefined,
  ...more,
});

for (const [type, texts] of Object.entries({
  null: '~ null NULL',
  truth: 'true False TRUE',
  integer: '0 -1 +8080 0x1F 0o17 0b11 1_000 0777',
  number: '0.5 .5 1. 1e3 -1.5E-3 .inf .nan',
  text: 'yes no on 1.2.3 12:30 1m 0x 2026-11-22 nUll 1__a - 1-2',
})) {
  test(`plain texts that YAML takes for ${type}`, () => {
    for (const text of texts.split(' ')) assert.equal(scalarType(scalar(text)), type, text);
  });
}

test('quotes and `!!str` make a text, other tags leave it open', () => {
  assert.equal(scalarType(scalar('1', { style: 'single-quoted' })), 'text');
  assert.equal(scalarType(scalar('1', { tag: 'tag:yaml.org,2002:str' })), 'text');
  assert.equal(scalarType(scalar('1', { tag: '!custom' })), undefined);
});

test('texts that Compose takes for a truth value', () => {
  for (const text of ['yes', 'OFF', 'n', 'True']) assert.ok(readsAsTruth(text), text);
  for (const text of ['maybe', '1', 't', '']) assert.ok(!readsAsTruth(text), text);
});
