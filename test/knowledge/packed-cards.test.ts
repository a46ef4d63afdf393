import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { packCards } from '../../scripts/lib/pack-cards.mjs';
import { createKnowledge } from '../../server/src/knowledge/knowledge';
import { wholeKnowledge } from '../harness/knowledge';

const json = readFileSync('dist/knowledge/cards.json', 'utf8');

test('packing loses nothing', async () => {
  const knowledge = wholeKnowledge();
  await knowledge.ready();
  const cards: Readonly<Record<string, unknown>> = JSON.parse(json);
  for (const [key, card] of Object.entries(cards)) {
    assert.ok(knowledge.has(key), key);
    assert.deepEqual(await knowledge.card(key), card, key);
  }
  assert.equal(await knowledge.card('dockerfile/instruction/NOSUCH'), undefined);
});

test('the names below a prefix, wherever their cards lie', async () => {
  const knowledge = wholeKnowledge();
  assert.deepEqual(knowledge.keysBelow('dockerfile/flag/COPY/'), []);
  await knowledge.ready();
  const flags = knowledge.keysBelow('dockerfile/flag/COPY/');
  assert.ok(flags.includes('--link') && flags.includes('--from'));
  assert.deepEqual(flags, [...flags].sort());
  assert.ok(knowledge.keysBelow('shell/apt-get/').includes('install'));
});

test('what every hover waits for is at most 400 KB', () => {
  assert.ok(packCards(json).cards.length <= 400 * 1024, `${packCards(json).cards.length} bytes`);
});

test('what cannot be read is missing, and told once', async () => {
  const told: string[] = [];
  const knowledge = createKnowledge(
    { read: async (part) => (part === 'rules' ? '{}' : Promise.reject(new Error('gone'))) },
    { error: (message) => void told.push(message) },
  );
  assert.equal(await knowledge.card('dockerfile/instruction/FROM'), undefined);
  await knowledge.ready();
  assert.deepEqual(told, ["the wiki's cards could not be read"]);
});
