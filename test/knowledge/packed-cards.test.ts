import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { packCards } from '../../scripts/lib/pack-cards.mjs';
import { createKnowledge } from '../../server/src/knowledge/knowledge';

const json = readFileSync('dist/knowledge/cards.json', 'utf8');

test('packing loses nothing', () => {
  const knowledge = createKnowledge(packCards(json), '{}');
  const cards: Readonly<Record<string, unknown>> = JSON.parse(json);
  for (const [key, card] of Object.entries(cards)) assert.deepEqual(knowledge.card(key), card, key);
  assert.equal(knowledge.card('dockerfile/instruction/NOSUCH'), undefined);
});

test('the names below a prefix', () => {
  const knowledge = createKnowledge(packCards(json), '{}');
  const flags = knowledge.keysBelow('dockerfile/flag/COPY/');
  assert.ok(flags.includes('--link') && flags.includes('--from'));
  assert.deepEqual(flags, [...flags].sort());
});
