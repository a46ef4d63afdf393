import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import type { LspClient } from '../harness/lsp-client';
import { readCursor } from '../harness/marked-text';
import { withClient } from '../harness/with-client';

const takesSnippets = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
const languages = { Dockerfile: 'dockerfile', 'compose.yaml': 'dockercompose', '.dockerignore': 'dockerignore' };

suite('snippets are proposed where they fit', () => {
  const file = ['dw-go', 'dw-node', 'dw-spring'];
  const stage = ['dw-cache-apt', 'dw-healthcheck', 'dw-user'];
  const cases: readonly (readonly [
    what: string,
    name: keyof typeof languages,
    text: string,
    fit: readonly string[],
    others: readonly string[],
  ])[] = [
    ['whole Dockerfiles in an empty one', 'Dockerfile', '<|>', file, stage],
    ['and behind a directive', 'Dockerfile', '# syntax=docker/dockerfile:1\n<|>', file, stage],
    ['and where the name is half typed', 'Dockerfile', 'dw-no<|>', file, stage],
    ['fragments in a stage', 'Dockerfile', 'FROM alpine:3.24\n<|>', stage, file],
    ['and where one is half typed', 'Dockerfile', 'FROM alpine:3.24\nRUN true\ndw-us<|>\nUSER 1\n', stage, file],
    ['none before the first stage', 'Dockerfile', 'ARG A\n<|>\nFROM alpine:3.24\n', [], [...file, ...stage]],
    ['none behind an instruction', 'Dockerfile', 'FROM alpine:3.24\nRUN <|>', [], [...file, ...stage]],
    ['none before other text', 'Dockerfile', 'FROM alpine:3.24\n<|> b\n', [], [...file, ...stage]],
    ['none in a comment', 'Dockerfile', 'FROM alpine:3.24\n# <|>', [], [...file, ...stage]],
    ['whole projects in an empty file', 'compose.yaml', '<|>', ['dw-compose-web-db'], ['dw-service', 'dw-watch']],
    [
      'services below `services`',
      'compose.yaml',
      'services:\n  <|>',
      ['dw-service'],
      ['dw-compose-web-db', 'dw-watch'],
    ],
    [
      'keys within a service',
      'compose.yaml',
      'services:\n  api:\n    image: a\n    <|>\n',
      ['dw-watch', 'dw-port-local', 'dw-health-postgres'],
      ['dw-service', 'dw-secrets', 'dw-compose-web-db'],
    ],
    [
      'without the keys that it has',
      'compose.yaml',
      'services:\n  api:\n    ports: ["8080:80"]\n    <|>\n',
      ['dw-watch'],
      ['dw-port-local'],
    ],
    [
      'blocks beside `services`',
      'compose.yaml',
      'services: {}\n<|>',
      ['dw-secrets'],
      ['dw-service', 'dw-compose-web-db'],
    ],
    ['none where a value belongs', 'compose.yaml', 'services:\n  api:\n    image: <|>', [], ['dw-watch', 'dw-service']],
    ['none deeper down', 'compose.yaml', 'services:\n  api:\n    build:\n      <|>', [], ['dw-watch', 'dw-service']],
    ['ignore files where there is none', '.dockerignore', '<|>', ['dw-ignore', 'dw-ignore-go'], []],
    ['none below a pattern', '.dockerignore', '.git\n<|>', [], ['dw-ignore', 'dw-ignore-go']],
  ];
  for (const [what, name, marked, fit, others] of cases) {
    withClient(what, { capabilities: takesSnippets }, async (client) => {
      const labels = (await proposed(client, name, marked)).map(({ label }) => label);
      assert.deepEqual(
        { fit: fit.filter((id) => labels.includes(id)), others: others.filter((id) => labels.includes(id)) },
        { fit, others: [] },
      );
      assert.equal(new Set(labels).size, labels.length, 'nothing is proposed twice');
    });
  }

  withClient('found by other words, too, and explained', { capabilities: takesSnippets }, async (client) => {
    const node = (await proposed(client, 'Dockerfile', '<|>')).find(({ label }) => label === 'dw-node');
    assert.ok(node);
    assert.equal(node.detail, 'Node.js service');
    assert.match(node.filterText ?? '', /^dw-node node nodejs /);
    const { documentation } = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', node);
    const text = typeof documentation === 'object' ? documentation.value : documentation;
    assert.match(text ?? '', /FROM node:24-slim AS manifest\n/);
    assert.match(text ?? '', /Dockerfile › Stages/);
  });

  withClient('as plain text for a client that knows no tab stops', {}, async (client) => {
    const user = (await proposed(client, 'Dockerfile', 'FROM alpine:3.24\n<|>')).find(
      ({ label }) => label === 'dw-user',
    );
    assert.match(user?.textEdit?.newText ?? '', /useradd --uid 10001 --gid 10001 .* app\nUSER 10001:10001$/);
  });
});

async function proposed(
  { connection, open }: LspClient,
  name: keyof typeof languages,
  marked: string,
): Promise<readonly CompletionItem[]> {
  const { text, offset } = readCursor(marked);
  const uri = `file:///repo/${name}`;
  open(uri, languages[name], text);
  const before = text.slice(0, offset).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const found = await connection.sendRequest<readonly CompletionItem[] | { readonly items: readonly CompletionItem[] }>(
    'textDocument/completion',
    { textDocument: { uri }, position },
  );
  return 'items' in found ? found.items : found;
}
