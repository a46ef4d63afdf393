import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContextOf } from '../../server/src/build-context/build-context';
import { stateOfSource } from '../../server/src/build-context/source-state';
import { featureContext } from '../harness/feature-context';

const files = { 'README.md': '', 'src/main.ts': '', 'src/deep/util.ts': '', 'tmp/a': '', 'tmp/b': '' };

/** `found`, `ignored by <pattern>`, `missing`, `missing, like <entry>`, `unknown`. */
async function state(source: string, ignore = '', all: Readonly<Record<string, string>> = files): Promise<string> {
  const { uri, workspace } = featureContext({ files: ignore ? { ...all, '.dockerignore': ignore } : all });
  const found = await stateOfSource(source, await buildContextOf(uri, workspace), workspace);
  if (found.kind === 'ignored') return `ignored by ${found.by.text}`;
  return found.kind === 'missing' && found.similar ? `missing, like ${found.similar}` : found.kind;
}

test('what is there, and what is not', async () => {
  assert.equal(await state('src/main.ts'), 'found');
  assert.equal(await state('./src/'), 'found');
  assert.equal(await state('s*/*.ts'), 'found');
  assert.equal(await state('.'), 'found');
  assert.equal(await state('src/gone.ts'), 'missing');
  assert.equal(await state('readme.md'), 'missing, like README.md');
  assert.equal(await state('**/*.ts'), 'unknown');
});

test('a folder that cannot be listed tells nothing', async () => {
  assert.equal(await state('src', '', {}), 'unknown');
});

test('what the patterns take out, there or not', async () => {
  assert.equal(await state('src/main.ts', '**/*.ts'), 'ignored by **/*.ts');
  assert.equal(await state('gone/x', 'gone'), 'ignored by gone');
  assert.equal(await state('src', '**/*.ts'), 'found');
  assert.equal(await state('.', '*'), 'ignored by *');
  assert.equal(await state('.', '*\n!src'), 'found');
  assert.equal(await state('.', 'src'), 'found');
});

test('exceptions may bring back a part', async () => {
  assert.equal(await state('tmp', 'tmp\n!tmp/a'), 'found');
  assert.equal(await state('tmp', 'tmp\n!tmp/c'), 'ignored by tmp');
  assert.equal(await state('tmp/*', 'tmp\n!tmp/b'), 'found');
});
