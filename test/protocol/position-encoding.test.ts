import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type {
  ClientCapabilities,
  DocumentHighlight,
  Hover,
  Location,
  Position,
  Range,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { LspClient, LspClientOptions } from '../harness/lsp-client';
import { withClient } from '../harness/with-client';

const uri = 'file:///repo/Dockerfile';
const flagged = 'COPY --chown=é😀 --from=base a b';
const text = `FROM debian AS base\nFROM base\n${flagged}\n`;

/** Bytes and UTF-16 units before a part of the flagged line: é counts 2 and 1, 😀 counts 4 and 2. */
const before = (part: string) => {
  const prefix = flagged.slice(0, flagged.indexOf(part));
  return { bytes: Buffer.byteLength(prefix), units: prefix.length };
};

suite('the encoding of positions', () => {
  for (const [offered, chosen] of [
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-32', 'utf-8', 'utf-16'], 'utf-8'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-32'], 'utf-16'],
    [undefined, 'utf-16'],
  ] as const) {
    withClient(`${offered ?? 'nothing'} makes ${chosen}`, preferring(offered), async ({ initialized }) => {
      assert.equal(initialized.capabilities.positionEncoding, chosen);
    });
  }

  for (const [encoding, count] of [
    ['utf-8', 'bytes'],
    ['utf-16', 'units'],
  ] as const) {
    const start = before('--from')[count];
    const name = before('base')[count];
    const inName: Position = { line: 2, character: name + 1 };
    const nameRange: Range = { start: { line: 2, character: name }, end: { line: 2, character: name + 4 } };
    const options = preferring([encoding]);

    withClient(`${encoding}: a hover is found and drawn where it is`, options, async (client) => {
      const hover = await ask<Hover>(client, 'hover', { line: 2, character: start });
      assert.deepEqual(hover.range, {
        start: { line: 2, character: start },
        end: { line: 2, character: start + '--from=base'.length },
      });
    });

    withClient(`${encoding}: a definition is found from behind other letters`, options, async (client) => {
      const locations = await ask<Location[]>(client, 'definition', inName);
      assert.deepEqual(
        locations.map(({ range }) => range),
        [{ start: { line: 0, character: 15 }, end: { line: 0, character: 19 } }],
      );
    });

    withClient(`${encoding}: highlights and edits lie on the name`, options, async (client) => {
      const highlights = await ask<DocumentHighlight[]>(client, 'documentHighlight', inName);
      assert.deepEqual(highlights.at(-1)?.range, nameRange);
      const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri },
        position: inName,
        newName: 'other',
      });
      assert.deepEqual(edit.changes?.[uri]?.at(-1)?.range, nameRange);
    });

    withClient(`${encoding}: problems lie on their token`, options, async (client) => {
      client.open(uri, 'dockerfile', 'FROM alpine:3.22\nCOPY --chown=é😀 --from=nobody a b\n');
      await client.settled();
      const unknown = client.published
        .at(-1)
        ?.diagnostics.find(({ message }) => typeof message === 'string' && message.includes('`nobody`'));
      assert.deepEqual(unknown?.range.start, { line: 1, character: name });
    });

    withClient(`${encoding}: a colour is as long as its text`, options, async (client) => {
      client.open(uri, 'dockerfile', 'FROM alpine:3.22\nENV é=1\nRUN echo ${é}\n');
      const { data } = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
        textDocument: { uri },
      });
      const lengths = data.filter((_, index) => index % 5 === 2);
      assert.equal(lengths.includes(2), encoding === 'utf-8');
    });
  }

  withClient('utf-8: changes come as whole texts, which hold no positions', preferring(['utf-8']), async (client) => {
    const sync = client.initialized.capabilities.textDocumentSync;
    assert.deepEqual(sync, { openClose: true, change: 1 });
  });
});

function preferring(positionEncodings: readonly string[] | undefined): LspClientOptions {
  const capabilities: ClientCapabilities = positionEncodings
    ? { general: { positionEncodings: [...positionEncodings] } }
    : {};
  return { capabilities };
}

function ask<T>(client: LspClient, method: string, position: Position): Promise<T> {
  client.open(uri, 'dockerfile', text);
  return client.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, position });
}
