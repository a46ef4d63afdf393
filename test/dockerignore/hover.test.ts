import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { topicAt } from '../../server/src/dockerignore/topic';
import { featureContext, type MadeUpSurroundings } from '../harness/feature-context';
import { readCursor } from '../harness/marked-text';
import { parse } from './parse';

const files = {
  'README.md': '',
  'CHANGES.md': '',
  'docs/README.md': '',
  'docs/intro.md': '',
  'node_modules/x/index.js': '',
  'src/main.ts': '',
};

async function here(marked: string, surroundings: MadeUpSurroundings = { files }): Promise<string> {
  const { text, offset } = readCursor(marked);
  return (await topicAt(parse(text), offset, featureContext(surroundings), undefined))?.here ?? '';
}

function says(what: string, marked: string, ...parts: readonly (string | RegExp)[]): void {
  test(what, async () => {
    const text = await here(marked);
    for (const part of parts) {
      if (typeof part === 'string') assert.ok(text.includes(part), text);
      else assert.match(text, part);
    }
  });
}

suite('a pattern', () => {
  says(
    'what it takes out, and that it counts at the root alone',
    '*.m<|>d',
    /^\*\*`\*\.md`\*\* · takes out what matches/,
    'Here: 2 files, `CHANGES.md` and `README.md`.',
    '**Watch out:** this counts in the top folder alone, so `docs/README.md` stays; `**/*.md` means everywhere.',
    '[.dockerignore](docker-wiki:chapters/dockerfile#dockerignore)',
  );
  says('a folder is one thing', 'node<|>_modules', 'Here: 1 folder, `node_modules/`.');
  says('nothing', 'di<|>st', 'Here: nothing of that name.');
  says(
    'that it comes too late',
    'docs\ndocs/in<|>tro.md',
    'Here: 1 file, `docs/intro.md`, taken out by line 1 (`docs`) already.',
  );
  says(
    'that a later line brings some of it back',
    'do<|>cs\n!docs\n',
    'Here: 1 folder, `docs/`. Line 2 (`!docs`) brings some of it back.',
  );
});

suite('an exception', () => {
  says(
    'what it brings back',
    'docs\n!docs/READ<|>ME.md',
    '**`!docs/README.md`** · brings back what an earlier line took out',
    'Here: 1 file, `docs/README.md`, taken out by line 1 (`docs`).',
  );
  says(
    'that a later line takes it out again',
    '*.md\n!READ<|>ME.md\nR*\n',
    'Here: 1 file, `README.md`, taken out by line 1 (`*.md`). Line 3 (`R*`) takes it out again.',
  );
  says(
    'that there is nothing to bring back',
    'dist\n!sr<|>c',
    'Here: 1 folder, `src/`, none of which an earlier line takes out.',
  );
});

suite('operators', () => {
  async function keyAt(marked: string): Promise<readonly string[] | undefined> {
    const { text, offset } = readCursor(marked);
    const topic = await topicAt(parse(text), offset, featureContext({ files }), undefined);
    return topic?.keys;
  }
  for (const [marked, key] of [
    ['<|>!a', '!'],
    ['<|>**/a', '**'],
    ['a<|>*', '*'],
    ['a<|>?', '?'],
    ['a[<|>bc]', '[]'],
    ['<|>\\#a', '\\'],
  ] as const) {
    test(`${marked} has the card of ${key}`, async () =>
      assert.deepEqual(await keyAt(marked), [`dockerignore/pattern/${key}`]));
  }

  test('beside its card, an operator needs neither warning nor link', async () => {
    const text = await here('<|>*.md', { files, cards: ['dockerignore/pattern/*'] });
    assert.doesNotMatch(text, /Watch out|docker-wiki:/);
  });
});

suite('comments', () => {
  says(
    'a rule that is switched off',
    '# docker-wiki ignore=dockerignore/no-redun<|>dant-pattern\na\n',
    /^\*\*`dockerignore\/no-redundant-pattern`\*\* · is off for the next pattern\. \[Rule\]/,
  );
  says(
    'an alias, for the whole file',
    '# docker-wiki file-ignore=CopyIgnored<|>File\n',
    '**`CopyIgnoredFile`** · switches `dockerignore/no-ignored-source` off for the whole file.',
  );
  says('a rule that nobody knows', '# docker-wiki ignore=DL3<|>006\na\n', 'so it hides nothing here');

  test('plain ones explain themselves', async () => assert.equal(await here('# no<|>de\na'), ''));
});

test('without a folder to look at, only the meaning is said', async () => {
  assert.equal(
    await here('di<|>st', {}),
    '**`dist`** · takes out what matches, with all that lies in it\n\n[.dockerignore](docker-wiki:chapters/dockerfile#dockerignore)',
  );
});
