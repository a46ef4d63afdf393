import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspClient, LspClientOptions } from '../harness/lsp-client';
import { readCursor } from '../harness/marked-text';
import { memoryWorkspace } from '../harness/memory-workspace';
import { withClient } from '../harness/with-client';

const capabilities = (workspaceEdit: NonNullable<ClientCapabilities['workspace']>['workspaceEdit']) => ({
  workspace: { configuration: true, ...(workspaceEdit ? { workspaceEdit } : {}) },
});
const around = { workspace: memoryWorkspace({ 'file:///app/.env': 'A=b\n' }) };
const able: LspClientOptions = {
  ...around,
  capabilities: capabilities({ documentChanges: true, resourceOperations: ['create'] }),
  initializationOptions: { copyTextCommand: 'dockerWiki.copyText' },
};
const unable: LspClientOptions = { ...around, capabilities: capabilities(undefined) };

const password = 'services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASS<|>WORD: abc\n';

withClient('a refactoring of the document alone is a plain edit', unable, async (client) => {
  const [action] = await refactorings(client, 'services:\n  web:\n    ports: [<|>"80:80"]\n', /long form/);
  assert.equal(action?.kind, 'refactor.rewrite');
  assert.equal(action?.edit?.changes?.[uri]?.map(({ newText }) => newText).join(), '{ target: 80, published: "80" }');
});

withClient('a new file is made first, then written, then the document changes', able, async (client) => {
  const [action] = await refactorings(client, password, /to a secret/);
  assert.equal(action?.edit?.changes, undefined);
  const [create, write, change] = action?.edit?.documentChanges ?? [];
  const file = 'file:///app/secrets/postgres_password.txt';
  assert.deepEqual(create, { kind: 'create', uri: file });
  assert.deepEqual(write, {
    textDocument: { uri: file, version: null },
    edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'abc' }],
  });
  assert.ok(change && 'edits' in change && change.textDocument.uri === uri && change.edits.length === 3);
});

withClient('a file that is there is edited at its end', able, async (client) => {
  const token = password.replace('POSTGRES_PASS<|>WORD', 'API_<|>TOKEN');
  const [action] = await refactorings(client, token, /\.env/);
  const [change] = action?.edit?.documentChanges ?? [];
  const end = { line: 1, character: 0 };
  assert.deepEqual(change, {
    textDocument: { uri: 'file:///app/.env', version: null },
    edits: [{ range: { start: end, end }, newText: 'API_TOKEN=abc\n' }],
  });
});

withClient('a text for the clipboard runs the command that the client has', able, async (client) => {
  const [action] = await refactorings(client, 'services:\n  w<|>eb:\n    image: nginx\n', /^Copy/);
  assert.equal(action?.edit, undefined);
  assert.deepEqual(action?.command, {
    title: 'Copy `web` as a `docker run` command',
    command: 'dockerWiki.copyText',
    arguments: ['docker run --detach \\\n  --name web \\\n  nginx'],
  });
});

withClient('what a client cannot do is not offered', unable, async (client) => {
  assert.deepEqual(await refactorings(client, password, /^Move/), []);
  assert.deepEqual(await refactorings(client, 'services:\n  w<|>eb:\n    image: nginx\n', /^Copy/), []);
});

withClient('a pasted docker run is offered though the file is broken by it', unable, async (client) => {
  const text = 'services:\n  a: { image: b }\ndocker run <|>nginx\n';
  const [action] = await refactorings(client, text, /^Turn/);
  const { text: plain } = readCursor(text);
  const after = TextDocument.applyEdits(TextDocument.create('', '', 0, plain), action?.edit?.changes?.[uri] ?? []);
  assert.equal(after, 'services:\n  a: { image: b }\n  nginx:\n    image: nginx\n');
});

const uri = 'file:///app/compose.yaml';

async function refactorings(client: LspClient, marked: string, title: RegExp): Promise<CodeAction[]> {
  const { text, offset } = readCursor(marked);
  client.close(uri);
  client.open(uri, 'dockercompose', text);
  const position = TextDocument.create(uri, '', 1, text).positionAt(offset);
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['refactor'] },
  });
  return actions.filter((action) => title.test(action.title));
}
