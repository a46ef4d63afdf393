import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completions } from '../../server/src/dockerignore/completion';
import { applyEdits } from '../../server/src/text/span';
import { featureContext } from '../harness/feature-context';
import { readCursor } from '../harness/marked-text';
import { parse } from './parse';

const files = { '.git/HEAD': '', 'a b.txt': '', 'docs/one.md': '', 'docs/two.md': '', '#notes': '', 'x[1]': '' };
const ruleIds = ['dockerignore/valid-pattern', 'CopyIgnoredFile', 'dockerignore/no-redundant-pattern'];

/** The line at the cursor after each proposal, in their order. */
async function lines(marked: string): Promise<readonly string[]> {
  const { text, offset } = readCursor(marked);
  const file = parse(text);
  const proposals = await completions(file, offset, featureContext({ files, ruleIds }));
  return [...proposals]
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(
      ({ replaces, text: inserted }) =>
        applyEdits(text, [{ span: replaces, text: inserted }]).split('\n')[file.source.lineAt(offset)] ?? '',
    );
}

test('entries that are still in, then usual patterns', async () => {
  const found = await lines('docs\n<|>');
  assert.deepEqual(found.slice(0, 4), ['\\#notes', 'a b.txt', 'x\\[1]', '.git']);
  assert.ok(found.includes('**/node_modules'));
  assert.ok(!found.includes('!README.md'), 'nothing to bring back');
});

test('what usual patterns take out is not proposed again', async () => {
  const found = await lines('**/node_modules\n*.md\n<|>');
  assert.ok(!found.includes('**/node_modules'));
  assert.ok(found.includes('!README.md'));
});

test('entries of a folder', async () => {
  assert.deepEqual(await lines('docs/o<|>'), ['docs/one.md', 'docs/two.md']);
});

test('exceptions for what is out', async () => {
  assert.deepEqual(await lines('docs\n!docs/<|>'), ['!docs/one.md', '!docs/two.md']);
});

test('rule names in comments', async () => {
  assert.deepEqual(await lines('# docker-wiki ignore=<|>'), [
    '# docker-wiki ignore=dockerignore/valid-pattern',
    '# docker-wiki ignore=dockerignore/no-redundant-pattern',
    '# docker-wiki ignore=all',
  ]);
  assert.deepEqual(await lines('# docker-wiki ignore=dockerignore/valid-pattern,<|>'), [
    '# docker-wiki ignore=dockerignore/valid-pattern,dockerignore/no-redundant-pattern',
    '# docker-wiki ignore=dockerignore/valid-pattern,all',
  ]);
  assert.deepEqual(await lines('# docker-wiki f<|>'), ['# docker-wiki file-ignore=']);
  assert.deepEqual(await lines('# a<|>'), []);
});
