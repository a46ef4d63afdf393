import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { CompletionItem, Hover } from 'vscode-languageserver-protocol/node';
import type { LspClient } from '../harness/lsp-client';
import { withClient } from '../harness/with-client';

const uri = 'file:///repo/.docker-wiki.yaml';
const text = `profile: recommended
rules:
  DL3020: warning
  dockerfile/no-maintainer: off
  
labelSchema:
  team: text
`;

async function ask<T>({ connection }: LspClient, method: string, line: number, character: number): Promise<T> {
  return connection.sendRequest<T>(method, { textDocument: { uri }, position: { line, character } });
}

suite('the settings of a project in the editor', () => {
  withClient('rules and keys are explained where they are named', {}, async (client) => {
    client.open(uri, 'yaml', text);
    const hover = async (line: number, character: number) =>
      JSON.stringify((await ask<Hover | null>(client, 'textDocument/hover', line, character))?.contents ?? null);
    assert.match(await hover(2, 4), /DL3020.*dockerfile\/prefer-copy/);
    assert.match(await hover(3, 6), /no-maintainer/);
    assert.match(await hover(0, 2), /how much is reported/);
    assert.equal(await hover(6, 3), 'null');
  });

  withClient('keys, rules, levels and profiles are proposed', {}, async (client) => {
    client.open(uri, 'yaml', text);
    const labels = async (line: number, character: number) =>
      (await ask<CompletionItem[]>(client, 'textDocument/completion', line, character)).map(({ label }) => label);
    assert.ok((await labels(4, 2)).includes('dockerfile/prefer-copy'));
    assert.deepEqual((await labels(2, 10)).slice(0, 5), ['off', 'hint', 'info', 'warning', 'error']);
    assert.deepEqual(await labels(0, 9), ['essential', 'recommended', 'all']);
    assert.ok((await labels(1, 0)).includes('composeFiles'));
  });

  withClient('hadolint’s file is understood as well', {}, async (client) => {
    client.open('file:///repo/.hadolint.yaml', 'yaml', 'ignored:\n  - DL3008\n');
    const params = { textDocument: { uri: 'file:///repo/.hadolint.yaml' }, position: { line: 1, character: 6 } };
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', params);
    assert.match(JSON.stringify(hover?.contents), /require-apt-version/);
  });
});
