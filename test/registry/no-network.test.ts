import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-protocol';
import {
  createProtocolConnection,
  LSPErrorCodes,
  type ProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const texts = {
  Dockerfile: ['dockerfile', `${readFileSync('samples/Dockerfile', 'utf8')}\nFROM ghcr.io/example/app:\n`],
  'compose.yaml': ['dockercompose', `${readFileSync('samples/compose.yaml', 'utf8')}\n# end\n`],
  'other/compose.yaml': ['dockercompose', 'services:\n  web:\n    image: ghcr.io/example/app:\n'],
  '.dockerignore': ['ignore', 'node_modules\n*.log\n'],
} as const;

suite('the network', () => {
  test('is left alone while the setting is off, whatever is asked of the server', async () => {
    assert.deepEqual(
      await forbiddenCalls({}, ['Dockerfile', 'compose.yaml', 'other/compose.yaml', '.dockerignore']),
      [],
    );
  });

  test('would be noticed', async () => {
    const calls = await forbiddenCalls({ registry: { enabled: true } }, ['other/compose.yaml']);
    assert.ok(calls.length > 0);
  });

  test('is a choice of the user alone: no workspace, and no container, can make it', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { scope, default: byDefault } = contributes.configuration.properties['dockerWiki.registry.enabled'];
    assert.deepEqual([scope, byDefault], ['application', false]);
  });
});

/** What the built server does outside of itself while it is asked everything, everywhere. */
async function forbiddenCalls(settings: object, paths: readonly (keyof typeof texts)[]): Promise<readonly string[]> {
  const guard = join(process.cwd(), 'test/registry/no-network.cjs');
  const child = spawn(process.execPath, ['--require', guard, 'dist/server/node.cjs', '--stdio']);
  const ended = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', () => [settings]);
  connection.listen();
  try {
    await Promise.race([conversation(connection, paths), ended]);
    assert.equal(await ended, 0, said);
  } finally {
    connection.dispose();
    child.kill();
  }
  return said.split('\n').filter((line) => line.startsWith('forbidden'));
}

async function conversation(connection: ProtocolConnection, paths: readonly (keyof typeof texts)[]): Promise<void> {
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
    },
  });
  await connection.sendNotification('initialized', {});
  for (const path of paths) {
    const [languageId, text] = texts[path];
    await askEverything(connection, TextDocument.create(`file:///app/${path}`, languageId, 1, text));
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}

async function askEverything(connection: ProtocolConnection, document: TextDocument): Promise<void> {
  const { uri, languageId, version } = document;
  const text = document.getText();
  const textDocument = { uri };
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const options = { tabSize: 2, insertSpaces: true };
  const ask = <T>(method: string, params: object = {}) =>
    connection.sendRequest<T>(method, { textDocument, ...params });
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version, text },
  });
  for (const name of [
    'foldingRange',
    'documentSymbol',
    'documentLink',
    'codeLens',
    'semanticTokens/full',
    'diagnostic',
  ]) {
    await ask(`textDocument/${name}`);
  }
  await ask('textDocument/inlayHint', { range: whole });
  await ask('textDocument/formatting', { options });
  await ask('dockerWiki/graph', { profiles: null });
  await connection.sendRequest('workspace/symbol', { query: 'a' });
  for (const position of placesIn(document)) {
    for (const name of [
      'hover',
      'completion',
      'signatureHelp',
      'definition',
      'documentHighlight',
      'linkedEditingRange',
      'prepareCallHierarchy',
    ]) {
      await ask(`textDocument/${name}`, { position });
    }
    await ask('dockerWiki/pageAt', { position });
    await ask('textDocument/prepareRename', { position }).catch(isRefusal);
    await ask('textDocument/references', { position, context: { includeDeclaration: true } });
    await ask('textDocument/selectionRange', { positions: [position] });
    const range = { start: position, end: position };
    const actions = await ask<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics: [] } });
    for (const action of actions.filter(({ data }) => data !== undefined)) {
      await connection.sendRequest('codeAction/resolve', action);
    }
  }
}

/** Some names cannot be changed, which is an answer, too. */
function isRefusal(error: unknown): void {
  assert.ok(error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed);
}

/** In the middle and at the end of each line. */
function placesIn(document: TextDocument) {
  return document
    .getText()
    .split('\n')
    .flatMap((line, number) =>
      [...new Set([line.length >> 1, line.length])].map((character) => ({
        line: number,
        character,
      })),
    );
}
