import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContextOf, filesMatching } from '../../server/src/build-context/build-context';
import { featureContext } from '../harness/feature-context';

const files = {
  'a.json': '',
  'b.json': '',
  'src/main.ts': '',
  'src/deep/util.ts': '',
  'src/notes.md': '',
  'node_modules/x/index.js': '',
  'with blank/f': '',
};

async function matching(source: string, ignore?: string, name = '.dockerignore') {
  const { uri, workspace } = featureContext({ files: ignore === undefined ? files : { ...files, [name]: ignore } });
  return filesMatching(source, await buildContextOf(uri, workspace), workspace);
}

test('a file, a pattern, a folder with all it holds', async () => {
  assert.deepEqual((await matching('a.json')).files, ['a.json']);
  assert.deepEqual((await matching('./*.json')).files, ['a.json', 'b.json']);
  assert.deepEqual((await matching('src/')).files, ['src/deep/util.ts', 'src/main.ts', 'src/notes.md']);
  assert.deepEqual((await matching('s?c/ma[a-z]*.ts')).files, ['src/main.ts']);
  assert.deepEqual((await matching('with blank')).files, ['with blank/f']);
  assert.deepEqual((await matching('gone')).files, []);
});

test('a path cannot leave the context', async () => {
  assert.deepEqual((await matching('../../a.json')).files, ['a.json']);
  assert.deepEqual((await matching('/a.json')).files, ['a.json']);
});

test('what .dockerignore takes out is told apart, a whole folder as one', async () => {
  const { files: found, removed } = await matching('.', '**/*.md\nnode_modules\nwith*\n.dockerignore\n');
  assert.deepEqual(found, ['a.json', 'b.json', 'src/deep/util.ts', 'src/main.ts']);
  assert.deepEqual(removed, ['.dockerignore', 'node_modules/', 'src/notes.md', 'with blank/']);
});

test('the file with the name of the Dockerfile wins', async () => {
  assert.deepEqual((await matching('*.json', 'a.json\n', 'Dockerfile.dockerignore')).removed, ['a.json']);
});

test('a search in a huge folder ends', async () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, '']));
  const { uri, workspace } = featureContext({ files: many });
  const { files: found, isCut } = await filesMatching('.', await buildContextOf(uri, workspace), workspace);
  assert.ok(isCut);
  assert.equal(found.length, 2000);
});
