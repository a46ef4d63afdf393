import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { LspClient } from '../harness/lsp-client';
import { withClient } from '../harness/with-client';

const uri = 'file:///repo/Dockerfile';
const file = 'ARG TAG=3.24\nFROM alpine:${TAG} AS build\nCOPY --link a b\nCOPY --link c d\n';

/** Text → its pieces that have a card. */
const pasted: Readonly<Record<string, readonly string[]>> = {
  'docker run -d --init nginx:1.30': ['docker', 'run', '-d', '--init', 'nginx:1.30'],
  '$ docker compose up --wait\n$ docker ps -aq': ['docker', 'compose', 'up', '--wait', 'ps', '-a', 'q'],
  'apt-get install -y curl': ['apt-get', 'install', '-y'],
  'RUN --mount=type=tmpfs,target=/tmp npm ci': [
    'RUN',
    '--mount=type=tmpfs,target=/tmp',
    'type=tmpfs',
    'target=/tmp',
    'npm',
    'ci',
  ],
  '    restart: always\n    init: true': ['restart', 'always', 'init'],
  'services:\n  web:\n    init: true': ['services', 'init'],
  'nothing of ours': [],
  '': [],
};

suite('dockerWiki/explain', () => {
  withClient('takes a selection apart, with what the rest of the file says', {}, async (client) => {
    client.open(uri, 'dockerfile', file);
    const parts = await explain(client, 'FROM', { uri, start: [1, 0], end: [1, 26] });
    assert.deepEqual(textsOf(parts), ['FROM', 'alpine:${TAG}', '${TAG}', 'build']);
    assert.match(parts[2]?.markdown ?? '', /`TAG`\*\* = `3\.24`/);
  });

  withClient('says a thing once, and nothing of what is not selected', {}, async (client) => {
    client.open(uri, 'dockerfile', file);
    const parts = await explain(client, '', { uri, start: [2, 0], end: [3, 11] });
    assert.deepEqual(textsOf(parts).slice(0, 2), ['COPY', '--link']);
    assert.equal(textsOf(parts).filter((text) => text === '--link').length, 1);
  });

  for (const [text, pieces] of Object.entries(pasted)) {
    withClient(`takes a pasted text apart: ${JSON.stringify(text)}`, {}, async (client) => {
      const texts = textsOf(await explain(client, text));
      assert.deepEqual(
        pieces.filter((piece) => !texts.includes(piece)),
        [],
        texts.join(' | '),
      );
      if (pieces.length === 0) assert.deepEqual(texts, []);
    });
  }
});

suite('dockerWiki/uses', () => {
  withClient('counts the instructions of a Dockerfile', {}, async (client) => {
    client.open(uri, 'dockerfile', 'FROM alpine AS a\nRUN x\nrun y\nONBUILD COPY a b\nNONSENSE\n');
    assert.deepEqual(await uses(client, uri), [
      { name: 'FROM', count: 1, address: 'chapters/dockerfile#from' },
      { name: 'RUN', count: 2, address: 'chapters/dockerfile#run' },
      { name: 'ONBUILD', count: 1, address: 'chapters/dockerfile#onbuild' },
    ]);
  });

  withClient('counts the keys of a Compose file, and no names that people chose', {}, async (client) => {
    const compose = 'file:///repo/compose.yaml';
    client.open(
      compose,
      'dockercompose',
      'services:\n  a:\n    image: x\n  init:\n    image: y\nvolumes:\n  name: {}\n',
    );
    const used = await uses(client, compose);
    assert.deepEqual(
      used.map(({ count, name }) => `${name} ${count}`),
      ['services 1', 'image 2', 'volumes 1'],
    );
  });

  withClient('knows nothing of a file that is not open', {}, async (client) => {
    assert.deepEqual(await uses(client, 'file:///repo/other/Dockerfile'), []);
  });
});

suite('dockerWiki/fixRule', () => {
  withClient('makes all safe fixes of the rule and of no other', {}, async (client) => {
    client.open(uri, 'dockerfile', 'from alpine:3.24\nADD a.conf /a\nADD b.conf /b\n');
    const edits = await fixRule(client, 'dockerfile/prefer-copy');
    assert.deepEqual(edits, [
      { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 3 } }, newText: 'COPY a.conf /a\nCOPY' },
    ]);
  });

  withClient('does nothing for a rule that is not known, or does not fire', {}, async (client) => {
    client.open(uri, 'dockerfile', 'FROM alpine:3.24\n');
    assert.deepEqual(await fixRule(client, 'dockerfile/prefer-copy'), []);
    assert.deepEqual(await fixRule(client, '__proto__'), []);
  });
});

interface Part {
  readonly text: string;
  readonly markdown: string;
}

interface Use {
  readonly name: string;
  readonly count: number;
  readonly address: string;
}

type Place = readonly [line: number, character: number];

function explain(
  { connection }: LspClient,
  text: string,
  selected?: { readonly uri: string; readonly start: Place; readonly end: Place },
): Promise<readonly Part[]> {
  const position = ([line, character]: Place) => ({ line, character });
  return connection.sendRequest('dockerWiki/explain', {
    text,
    textDocument: selected ? { uri: selected.uri } : null,
    range: selected ? { start: position(selected.start), end: position(selected.end) } : null,
  });
}

function uses({ connection }: LspClient, of: string): Promise<readonly Use[]> {
  return connection.sendRequest('dockerWiki/uses', { textDocument: { uri: of } });
}

function fixRule({ connection }: LspClient, rule: string): Promise<unknown> {
  return connection.sendRequest('dockerWiki/fixRule', { textDocument: { uri }, rule });
}

function textsOf(parts: readonly Part[]): readonly string[] {
  return parts.map(({ text }) => text);
}
