import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { CodeLens, CompletionItem, Hover, Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { ResponseError } from 'vscode-languageserver-protocol/node';
import type { LspClient } from '../harness/lsp-client';
import { dedent } from '../harness/marked-text';
import { memoryWorkspace } from '../harness/memory-workspace';
import { withClient } from '../harness/with-client';

const folder = 'file:///repo/shop/';
const base = dedent(`
  services:
    web:
      build: { context: ./app, target: run }
      depends_on: [db]
    db:
      image: postgres:\${TAG}
`);
const override = 'services:\n  db:\n    ports: ["5432:5432"]\n';
const dockerfile = 'FROM alpine:3.24 AS build\nFROM build AS run\n';
const files: Readonly<Record<string, string>> = {
  [`${folder}compose.yaml`]: base,
  [`${folder}compose.override.yaml`]: override,
  [`${folder}app/Dockerfile`]: dockerfile,
  [`${folder}.env`]: 'TAG=18\n',
};

/** The place behind the first `word` of a text. */
function behind(text: string, word: string) {
  const before = text.slice(0, text.indexOf(word) + word.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function ask<T>(client: LspClient, method: string, path: string, text: string, word: string, more = {}): Promise<T> {
  const params = { textDocument: { uri: folder + path }, position: behind(text, word), ...more };
  return client.connection.sendRequest<T>(method, params);
}

const filesOf = ({ changes = {} }: WorkspaceEdit) =>
  Object.keys(changes)
    .map((uri) => uri.slice(folder.length))
    .sort();
const placesOf = (locations: readonly Location[] | null) =>
  (locations ?? []).map(({ uri, range }) => `${uri.slice(folder.length)}:${range.start.line + 1}`).sort();

suite('a project of several files', () => {
  withClient('is navigated and renamed as one', { workspace: memoryWorkspace(files) }, async (client) => {
    client.open(`${folder}compose.yaml`, 'dockercompose', base);
    assert.deepEqual(placesOf(await ask(client, 'textDocument/definition', 'compose.yaml', base, '[d')), [
      'compose.override.yaml:2',
      'compose.yaml:5',
    ]);
    assert.deepEqual(placesOf(await ask(client, 'textDocument/definition', 'compose.yaml', base, 'target: r')), [
      'app/Dockerfile:2',
    ]);
    assert.deepEqual(placesOf(await ask(client, 'textDocument/definition', 'compose.yaml', base, '${T')), ['.env:1']);
    const context = { includeDeclaration: true };
    assert.deepEqual(placesOf(await ask(client, 'textDocument/references', 'compose.yaml', base, '[d', { context })), [
      'compose.override.yaml:2',
      'compose.yaml:4',
      'compose.yaml:5',
    ]);
    const rename = (word: string, newName: string) =>
      ask<WorkspaceEdit>(client, 'textDocument/rename', 'compose.yaml', base, word, { newName });
    assert.deepEqual(filesOf(await rename('[d', 'store')), ['compose.override.yaml', 'compose.yaml']);
    assert.deepEqual(filesOf(await rename('target: r', 'final')), ['app/Dockerfile', 'compose.yaml']);
    assert.deepEqual(filesOf(await rename('${T', 'VERSION')), ['.env', 'compose.yaml']);
    await assert.rejects(
      rename('[d', 'web'),
      (error) => error instanceof ResponseError && /called "web"/.test(error.message),
    );
    assert.equal(await ask(client, 'textDocument/linkedEditingRange', 'compose.yaml', base, '[d'), null);
  });

  withClient(
    'is known in its Dockerfile',
    {
      workspace: memoryWorkspace(files),
      folders: [{ uri: folder, name: 'shop' }],
      settings: { codeLens: { enabled: true } },
    },
    async (client) => {
      const uri = `${folder}app/Dockerfile`;
      client.open(uri, 'dockerfile', dockerfile);
      const titles = async () =>
        (await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })).map(
          ({ command }) => command?.title,
        );
      assert.deepEqual(await titles(), ['1 use', 'built by web']);

      // What an editor holds wins over the disk.
      client.open(`${folder}compose.yaml`, 'dockercompose', base.replace('target: run', 'target: build'));
      await client.settled();
      const references = await ask<Location[]>(
        client,
        'textDocument/references',
        'app/Dockerfile',
        dockerfile,
        'AS b',
        {
          context: { includeDeclaration: false },
        },
      );
      assert.deepEqual(placesOf(references), ['app/Dockerfile:2', 'compose.yaml:3']);
      client.close(`${folder}compose.yaml`);
      await client.settled();
      assert.deepEqual(await titles(), ['1 use', 'built by web']);
      const edit = await ask<WorkspaceEdit>(client, 'textDocument/rename', 'app/Dockerfile', dockerfile, 'AS r', {
        newName: 'final',
      });
      assert.deepEqual(filesOf(edit), ['app/Dockerfile', 'compose.yaml']);
    },
  );

  withClient('shows and proposes what an unsaved file says', { workspace: memoryWorkspace(files) }, async (client) => {
    client.open(`${folder}compose.yaml`, 'dockercompose', base);
    const unsaved = `${override}  cache:\n    image: redis:8\nnetworks:\n  back:\n`;
    client.open(`${folder}compose.override.yaml`, 'dockercompose', unsaved);
    await client.settled();
    const text = base.replace('[db]', '[db, ]');
    client.change(`${folder}compose.yaml`, 2, text);
    const items = await ask<CompletionItem[]>(client, 'textDocument/completion', 'compose.yaml', text, '[db, ');
    assert.deepEqual(
      items.map(({ label }) => label),
      ['cache'],
    );
    const hover = await ask<Hover>(client, 'textDocument/hover', 'compose.yaml', text, '\n  d');
    assert.match(JSON.stringify(hover.contents), /compose\.override\.yaml:2/);
  });

  for (const [what, options, expected] of [
    ['a client that can', { composeCommand: 'x.compose' }, ['Run', 'Logs', 'Stop']],
    ['no other client', {}, []],
  ] as const) {
    withClient(
      `is run by ${what}`,
      { workspace: memoryWorkspace(files), settings: { codeLens: { enabled: true } }, initializationOptions: options },
      async (client) => {
        const uri = `${folder}compose.override.yaml`;
        client.open(uri, 'dockercompose', override);
        const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
          textDocument: { uri },
        });
        const runs = lenses.flatMap(({ command }) => (command?.command === 'x.compose' ? command : []));
        assert.deepEqual(
          runs.map(({ title }) => title),
          expected,
        );
        if (runs[0]) assert.deepEqual(runs[0].arguments, [{ folder, files: [], action: 'up', service: 'db' }]);
      },
    );
  }

  withClient('lives with files that are missing and circles', { workspace: memoryWorkspace({}) }, async (client) => {
    const text =
      'include: [compose.yaml, gone.yaml]\nservices:\n  a:\n    extends: { file: none.yaml, service: b }\n    env_file: x.env\n';
    client.open(`${folder}compose.yaml`, 'dockercompose', text);
    assert.equal(await ask(client, 'textDocument/definition', 'compose.yaml', text, 'gon'), null);
    assert.equal(await ask(client, 'textDocument/definition', 'compose.yaml', text, 'none'), null);
    assert.match(
      JSON.stringify(await ask(client, 'textDocument/hover', 'compose.yaml', text, 'gon')),
      /nothing lies there/,
    );
    assert.match(JSON.stringify(await ask(client, 'textDocument/hover', 'compose.yaml', text, '[comp')), /leads back/);
    assert.deepEqual(client.errors, []);
  });
});
