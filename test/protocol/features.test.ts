import assert from 'node:assert/strict';
import type { CodeAction, CompletionItem, Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspClient } from '../harness/lsp-client';
import { readCursor } from '../harness/marked-text';
import { withClient } from '../harness/with-client';

const vscodeLike = {
  initializationOptions: { pagesUri: 'vscode://docker-wiki.docker-wiki', openPageCommand: 'dockerWiki.openPage' },
};

withClient('hover on an instruction explains it and links the chapter by the hosted page', {}, async (client) => {
  const text = await hoverText(client, 'dockerfile', 'FR<|>OM debian:13\n');
  assert.match(text, /^\*\*`FROM`\*\* · /);
  assert.match(text, /\*\*Watch out:\*\*/);
  assert.match(text, /\[Docker Wiki: [^\]]+\]\(https:\/\/[^)]+\/chapters\/dockerfile\.html#\w+\)$/);
});

withClient('hover links run the one allowed command where the client has it', vscodeLike, async (client) => {
  const text = await hoverText(client, 'dockerfile', 'FR<|>OM debian:13\n');
  assert.match(text, /\]\(command:dockerWiki\.openPage\?%5B%22chapters%2Fdockerfile%23\w+%22%5D\)$/);
});

withClient('hover on a flag, a mount option, a directive and a trigger tells of that thing', {}, async (client) => {
  assert.match(await hoverText(client, 'dockerfile', 'FROM a:1\nCOPY --li<|>nk a b\n'), /^\*\*`COPY --link`\*\*/);
  const mount = 'FROM a:1\nRUN --mount=type=cache,target=/x,shar<|>ing=locked ls\n';
  assert.match(await hoverText(client, 'dockerfile', mount), /sharing/);
  assert.match(await hoverText(client, 'dockerfile', '# syn<|>tax=docker/dockerfile:1\nFROM a:1\n'), /`# syntax`/);
  assert.match(await hoverText(client, 'dockerfile', 'FROM a:1\nONBUILD WORK<|>DIR /x\n'), /`WORKDIR`/);
});

withClient('hover on a Compose key goes by its path and not by its word', {}, async (client) => {
  const inService = 'services:\n  web:\n    image: a:1\n    po<|>rts: ["80"]\n';
  assert.match(await hoverText(client, 'dockercompose', inService), /publishes ports/);
  const asVariable = 'services:\n  web:\n    image: a:1\n    environment:\n      po<|>rts: "80"\n';
  assert.doesNotMatch(await hoverText(client, 'dockercompose', asVariable), /publishes ports/);
});

withClient('hover on a problem says why, then how to repair it', {}, async (client) => {
  const text = await hoverText(client, 'dockerfile', 'FROM a:1\nMAINTAI<|>NER me\n');
  assert.match(text, /^\*\*Why:\*\* .*\n\n\*\*Fix:\*\* .*\n\n.*no-maintainer/s);
});

withClient('hover is silent where there is nothing to say', {}, async (client) => {
  assert.equal(await hoverText(client, 'dockerfile', 'FROM a:1\n# just a com<|>ment\n'), '');
});

withClient('plain YAML is served only under the names of Compose files', {}, async (client) => {
  const text = 'ser<|>vices:\n  web:\n    image: a:1\n';
  assert.notEqual(await hoverText(client, 'yaml', text, 'file:///app/docker-compose.prod.yml'), '');
  assert.equal(await hoverText(client, 'yaml', text, 'file:///app/values.yaml'), '');
});

withClient(
  'quick fixes: the repair first, then ignore here, ignore in the file, open the page',
  vscodeLike,
  async (client) => {
    const actions = await actionsAt(client, 'FROM a:1\nADD<|> app.js /app/\n');
    assert.deepEqual(
      actions.map(({ title, isPreferred }) => [title, isPreferred ?? false]),
      [
        ['Replace `ADD` with `COPY`', true],
        ['Ignore dockerfile/prefer-copy here', false],
        ['Ignore dockerfile/prefer-copy in this file', false],
        ['Open dockerfile/prefer-copy in Docker Wiki', false],
      ],
    );
    assert.equal(apply('FROM a:1\nADD app.js /app/\n', actions[0]), 'FROM a:1\nCOPY app.js /app/\n');
    assert.equal(
      apply('FROM a:1\nADD app.js /app/\n', actions[1]),
      'FROM a:1\n# docker-wiki ignore=dockerfile/prefer-copy\nADD app.js /app/\n',
    );
    assert.deepEqual(actions[3]?.command?.arguments, ['rules/dockerfile/prefer-copy']);
  },
);

withClient('source.fixAll.dockerWiki makes the safe repairs and no others', {}, async (client) => {
  const before = 'FROM debian:latest\r\nADD a.py b/\r\nADD c.py d/\r\n';
  const actions = await actionsAt(client, `${before}<|>`, ['source.fixAll']);
  assert.deepEqual(
    actions.map(({ kind }) => kind),
    ['source.fixAll.dockerWiki'],
  );
  assert.equal(apply(before, actions[0]), 'FROM debian:latest\r\nCOPY a.py b/\r\nCOPY c.py d/\r\n');
});

withClient('completion offers instructions in the casing of the file, documented on demand', {}, async (client) => {
  const items = await completionsAt(client, 'dockerfile', 'from a:1\nwor<|>');
  const item = items.find(({ label }) => label === 'workdir');
  assert.ok(item, `no workdir in ${items.map(({ label }) => label).join(' ')}`);
  const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
  assert.match((resolved.documentation as MarkupContent).value, /`WORKDIR`/);
});

withClient('completion in an unfinished line: flags, mount options, stages, Compose keys', {}, async (client) => {
  const labels = async (languageId: string, text: string) =>
    (await completionsAt(client, languageId, text)).map(({ label }) => label);
  assert.ok((await labels('dockerfile', 'FROM a:1\nCOPY --<|>')).includes('--link'));
  assert.ok(!(await labels('dockerfile', 'FROM a:1\nCOPY --link --<|> a b')).includes('--link'));
  assert.ok((await labels('dockerfile', 'FROM a:1\nRUN --mount=type=cache,<|>')).includes('sharing'));
  assert.equal((await labels('dockerfile', 'FROM a:1 AS build\nFROM b:1\nCOPY --from=<|>'))[0], 'build');
  const keys = await labels('dockercompose', 'services:\n  web:\n    image: a:1\n    po<|>\n');
  assert.ok(keys.includes('ports') && !keys.includes('image'), keys.join(' '));
});

async function open(client: LspClient, languageId: string, marked: string, uri = 'file:///app/file') {
  const { text, offset } = readCursor(marked);
  client.close(uri);
  client.open(uri, languageId, text);
  const position = TextDocument.create(uri, languageId, 1, text).positionAt(offset);
  return { textDocument: { uri }, position };
}

async function hoverText(client: LspClient, languageId: string, marked: string, uri?: string): Promise<string> {
  const at = await open(client, languageId, marked, uri);
  const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', at);
  return hover ? (hover.contents as MarkupContent).value : '';
}

async function actionsAt(client: LspClient, marked: string, only?: string[]): Promise<CodeAction[]> {
  const { textDocument, position } = await open(client, 'dockerfile', marked);
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

async function completionsAt(client: LspClient, languageId: string, marked: string): Promise<CompletionItem[]> {
  return client.connection.sendRequest('textDocument/completion', await open(client, languageId, marked));
}

function apply(text: string, action: CodeAction | undefined): string {
  const edits = Object.values(action?.edit?.changes ?? {})[0] ?? [];
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

withClient('the panel is told the page of what is under the cursor, with a card or without', {}, async (client) => {
  const page = async (marked: string) =>
    client.connection.sendRequest<string | null>('dockerWiki/pageAt', await open(client, 'dockerfile', marked));
  assert.match((await page('FR<|>OM debian:13\n')) ?? '', /^chapters\/dockerfile#/);
  assert.match((await page('FROM debian:13 AS bui<|>ld\nFROM build\n')) ?? '', /^chapters\/multi-stage-and-buildkit/);
  assert.equal(await page('FROM debian:13\n# no<|>te\n'), null);
});
