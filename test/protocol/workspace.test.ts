import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { SymbolInformation } from 'vscode-languageserver-protocol/node';
import { memoryWorkspace } from '../harness/memory-workspace';
import { withClient } from '../harness/with-client';

const root = 'file:///repo/';
const files = {
  [`${root}shop/Dockerfile`]: 'FROM alpine:3.24 AS builder\nFROM alpine:3.24\n',
  [`${root}shop/api/compose.yaml`]: 'services:\n  web-api:\n    image: nginx:1.30-alpine\nvolumes:\n  web-data:\n',
  [`${root}shop/node_modules/x/Dockerfile`]: 'FROM alpine:3.24 AS hidden\n',
  [`${root}other/.docker-wiki.yaml`]: 'rules: { DL4000: off }\n',
  [`${root}other/Dockerfile`]: 'FROM alpine:3.24 AS elsewhere\n',
};
const folders = [{ uri: `${root}shop`, name: 'shop' }];

suite('the workspace', () => {
  withClient(
    'stages, services and volumes are found by the letters of their names',
    { workspace: memoryWorkspace(files), folders },
    async ({ connection, open }) => {
      open(`${root}shop/new.dockerfile`, 'dockerfile', 'FROM alpine:3.24 AS unsaved\n');
      const find = async (query: string) => {
        const found = await connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
        return found.map(
          ({ name, location, containerName }) => `${containerName} ${name} ${location.uri.slice(root.length)}`,
        );
      };
      assert.deepEqual(await find('wz'), []);
      assert.deepEqual(await find('web'), [
        'services web-api shop/api/compose.yaml',
        'volumes web-data shop/api/compose.yaml',
      ]);
      assert.deepEqual(await find('bldr'), [' builder shop/Dockerfile']);
      assert.deepEqual(await find('UNSAVED'), [' unsaved shop/new.dockerfile']);
      assert.deepEqual(await find('hidden'), []);
      assert.deepEqual(await find('elsewhere'), []);
    },
  );

  const outside = `services:\n  web:\n    image: nginx:1.30-alpine\n    env_file: [../../other/.env, /etc/passwd]\ninclude:\n  - ../../other/compose.yaml\n`;
  const asked: string[] = [];
  const inner = memoryWorkspace(files);
  const noting =
    <T>(ask: (uri: string) => Promise<T>) =>
    (uri: string) => {
      asked.push(uri);
      return ask(uri);
    };
  const spying = {
    sees: inner.sees,
    stat: noting(inner.stat),
    readText: noting(inner.readText),
    list: noting(inner.list),
  };
  withClient('nothing outside of its folders is looked at', { workspace: spying, folders }, async (client) => {
    client.open(`${root}shop/api/compose.yaml`, 'dockercompose', outside);
    await client.settled();
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.filter((uri) => !`${uri}/`.startsWith(`${root}shop/`)),
      [],
    );
    assert.deepEqual(client.errors, []);
  });
});
