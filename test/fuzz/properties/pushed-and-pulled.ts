import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startLspClient } from '../../harness/lsp-client';
import { editors } from '../engine/editors';
import type { FuzzDocument } from '../engine/property';

const pulling = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };

/** Clients that pull and clients that are pushed to get the same, at places that the document has. */
export async function pushedAndPulled({ language, versions }: FuzzDocument): Promise<void> {
  const text = versions.at(-1) ?? '';
  const { uri, languageId } = editors[language];
  const [pushed, pulled] = await Promise.all([startLspClient(), startLspClient({ capabilities: pulling })]);
  try {
    pushed.open(uri, languageId, text);
    pulled.open(uri, languageId, text);
    const report = await pulled.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    while (pushed.published.length === 0) await pushed.settled();
    assert.deepEqual(pushed.published[0]?.diagnostics, report.items);
    assert.deepEqual([...pushed.errors, ...pulled.errors], []);
    const document = TextDocument.create(uri, languageId, 1, text);
    for (const { range } of report.items) {
      for (const position of [range.start, range.end]) {
        assert.deepEqual(document.positionAt(document.offsetAt(position)), position);
      }
    }
  } finally {
    pushed.stop();
    pulled.stop();
  }
}
