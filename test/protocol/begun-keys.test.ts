import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver-protocol';
import { type LspClient, startLspClient } from '../harness/lsp-client';

const uri = 'file:///project/compose.yaml';
const before = 'services:\n  web:\n    image: nginx\n\n  db:\n    image: redis\n';
const after = before.replace('\n\n', '\n    p\n');

for (const itemDefaults of [[], ['editRange']]) {
  suite(`completion where a key is begun, for a client with the defaults [${itemDefaults}]`, () => {
    const capabilities = {
      textDocument: { completion: { completionItem: { snippetSupport: true }, completionList: { itemDefaults } } },
    };

    test('is the same right after the keystroke, later, and in a file that is opened so', async () => {
      const client = await startLspClient({ capabilities });
      try {
        client.open(uri, 'dockercompose', before);
        await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
        client.change(uri, 2, after);
        const atOnce = await keysIn(client, uri);
        await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
        const later = await keysIn(client, uri);
        const other = 'file:///project/compose.other.yaml';
        client.open(other, 'dockercompose', after);
        assert.deepEqual([later, await keysIn(client, other)], [atOnce, atOnce]);
        assert.ok(itemsOf(atOnce).length > 80);
      } finally {
        client.stop();
      }
    });

    test('proposes the key again whose line is written anew', async () => {
      const client = await startLspClient({ capabilities });
      try {
        client.open(uri, 'dockercompose', before.replace('\n\n', '\n    ports: []\n'));
        await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
        client.change(uri, 2, after);
        assert.ok(labels(await keysIn(client, uri)).includes('ports'));
      } finally {
        client.stop();
      }
    });

    test('leaves out what stands there by now, and explains the rest', async () => {
      const client = await startLspClient({ capabilities });
      try {
        client.open(uri, 'dockercompose', after);
        assert.ok(labels(await keysIn(client, uri)).includes('ports'));
        client.change(uri, 2, after.replace('    image: nginx', '    ports: []'));
        const found = await keysIn(client, uri);
        assert.equal(labels(found).includes('ports'), false);
        const image = itemsOf(found).find(({ label }) => label === 'image');
        const { documentation } = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', image);
        assert.match((documentation as MarkupContent).value, /image/);
      } finally {
        client.stop();
      }
    });
  });
}

type Found = CompletionItem[] | CompletionList;

function keysIn(client: LspClient, document: string): Promise<Found> {
  const params = { textDocument: { uri: document }, position: { line: 3, character: 5 } };
  return client.connection.sendRequest('textDocument/completion', params);
}

function itemsOf(found: Found): readonly CompletionItem[] {
  return Array.isArray(found) ? found : found.items;
}

function labels(found: Found): readonly string[] {
  return itemsOf(found).map(({ label }) => label);
}
