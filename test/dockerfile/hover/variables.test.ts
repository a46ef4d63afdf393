import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dedent } from '../../harness/marked-text';
import { firstLine, here } from './ask';

test('an argument in FROM: its value, the image, who may replace it, and how to use it in a stage', async () => {
  assert.equal(
    await here('# syntax=docker/dockerfile:1\nARG NODE_VERSION=24\nFROM node:${NODE_V<|>ERSION}-slim\n'),
    dedent(`
      **\`NODE_VERSION\`** = \`24\` · default from line 2

      Image: \`node:24-slim\`.

      \`docker build --build-arg NODE_VERSION=…\` replaces it; so does \`build.args\` of a Compose service.

      **Watch out:** declared before the first \`FROM\`, it exists only in \`FROM\` lines. Repeat it inside a stage to use it there:

      \`\`\`dockerfile
      ARG NODE_VERSION
      \`\`\`

      [ARG and scopes](docker-wiki:chapters/dockerfile#arg-scopes)
    `).trimEnd(),
  );
});

suite('the first line', () => {
  is('FROM a:1\nARG V=1\nRUN echo $<|>V\n', '**`V`** = `1` · default from line 2');
  is('ARG V=1\nFROM a:1\nARG V\nRUN echo ${<|>V}\n', '**`V`** = `1` · brought in on line 3');
  is(
    'ARG V=1\nFROM a:1\nRUN echo $<|>V\n',
    '**`V`** · empty here unless the base image sets it: line 1 declares it for `FROM` lines only',
  );
  is('FROM a:1\nARG V\nRUN echo $<|>V\n', '**`V`** · no value known here; line 2 declares it without one');
  is('FROM a:1\nENV A=x B=$<|>A\n', '**`A`** · no value known here');
  is('FROM a:1\nENV A=x\nENV B=$<|>A\n', '**`A`** = `x` · set on line 2');
  is('FROM a:1\nENV NPM_TOKEN=s3cret\nRUN echo $NPM_<|>TOKEN\n', '**`NPM_TOKEN`** = `••••` · set on line 2');
  is('FROM a:1\nENV NPM_T<|>OKEN=s3cret\n', '**`NPM_TOKEN`** = `••••` · environment variable, not used in this file');
  is('FROM a:1\nARG V<|>=1\nRUN echo $V $V\nRUN echo $V\n', '**`V`** = `1` · build argument, used on lines 3 and 4');
  is('FROM a:1 AS x\nENV A=1\nFROM x\nLABEL a=$<|>A\n', '**`A`** = `1` · set on line 2');
  is('FROM a:1\nENV A=1\nRUN <<EOF\necho $<|>A\nEOF\n', '**`A`** = `1` · set on line 2');
  is("FROM a:1\nENV A=1\nRUN <<'EOF'\necho $<|>A\nEOF\n", '**`A`** = `1` · set on line 2');
  is('FROM a:1\nENV A=1\nRUN cat <<EOF\n$<|>A\nEOF\n', '**`A`** = `1` · set on line 2');
  is('FROM a:1\nENV A=1\nCOPY <<EOF /x\n$<|>A\nEOF\n', '**`A`** = `1` · set on line 2');
});

suite('nothing is said', () => {
  is("FROM a:1\nENV A=1\nCOPY <<'EOF' /x\n$<|>A\nEOF\n", '');
  is("FROM a:1\nENV A=1\nRUN cat <<'EOF'\n$<|>A\nEOF\n", '');
  is('FROM a:1\nENV A=1\nRUN <<EOF\n#!/usr/bin/env perl\nprint $<|>A\nEOF\n', '');
  is('FROM a:1\nRUN for f in a b; do echo $<|>f; done\n', '');
  is('FROM a:1\nRUN x=$(date) && echo $<|>x\n', '');
  is("FROM a:1\nENV A=1\nLABEL a='$<|>A'\n", '');
});

suite('then', () => {
  has('FROM a:1\nARG V=1\nCMD echo $<|>V\n', /gone when the container runs, so this is empty there/);
  has('FROM a:1\nENV V=1\nCMD echo $<|>V\n', /`docker run -e`.* replaces it/);
  has('FROM a:1\nRUN echo $HO<|>ME\n', /follows the user in force/);
  has(
    'FROM a:1\nENV A=1\nLABEL x=${A<|>:-b}\n',
    /`:-` takes the text behind it when the variable is unset \*\*or empty\*\*/,
  );
  has('FROM a:1\nENV A=1\nLABEL x=${A<|>%%.*}\n', /`%%` cuts the pattern off the end, as much as fits/);
});

test('what the document writes is never Markdown', async () => {
  const text = await here('FROM a:1\nENV A="](docker-wiki:x) `b` | [c](http://d)"\nLABEL x=$<|>A\n');
  assert.equal([...text.matchAll(/\]\(/g)].length, 1, 'no link but ours');
  assert.match(text, /= ``]\u200B\(docker-wiki:x\) `b` \| \[c]\u200B\(http:\/\/d\)`` ·/);
});

function is(marked: string, expected: string): void {
  test(`${JSON.stringify(marked)} → ${expected || 'nothing'}`, async () =>
    assert.equal(await firstLine(marked), expected));
}

function has(marked: string, expected: RegExp): void {
  test(`${JSON.stringify(marked)} → ${expected.source}`, async () => assert.match(await here(marked), expected));
}
