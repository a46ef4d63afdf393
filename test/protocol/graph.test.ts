import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { LspClient } from '../harness/lsp-client';
import { memoryWorkspace } from '../harness/memory-workspace';
import { withClient } from '../harness/with-client';

const folder = 'file:///repo/shop/';
const base = 'services:\n  web:\n    image: nginx:1.30\n    depends_on: [db]\n';
const override = 'services:\n  db: { image: "postgres:18", profiles: [local] }\n';

function askGraph({ connection }: LspClient, uri: string, profiles: readonly string[] | null = null): Promise<unknown> {
  return connection.sendRequest('dockerWiki/graph', { textDocument: { uri }, profiles });
}

suite('dockerWiki/graph', () => {
  withClient(
    'answers with locations in all files of the project',
    { workspace: memoryWorkspace({ [`${folder}compose.yaml`]: base, [`${folder}compose.override.yaml`]: override }) },
    async (client) => {
      client.open(`${folder}compose.yaml`, 'dockercompose', base);
      const web = {
        ...{ id: 'service/web', kind: 'service', label: 'web', detail: 'nginx:1.30', group: '', state: 'plain' },
        location: { uri: `${folder}compose.yaml`, range: range(1, 2, 5) },
      };
      const db = {
        ...{ id: 'service/db', kind: 'service', label: 'db' },
        location: { uri: `${folder}compose.override.yaml`, range: range(1, 2, 4) },
      };
      const rest = {
        ...{ kind: 'topology', title: 'shop', detail: 'compose.yaml + compose.override.yaml' },
        edges: [{ from: 'service/web', to: 'service/db', kind: 'waits', label: 'started' }],
      };
      assert.deepEqual(await askGraph(client, `${folder}compose.yaml`), {
        ...rest,
        nodes: [
          { ...web, order: 1 },
          { ...db, detail: 'profile local is off', group: '', order: 0, state: 'off' },
        ],
        profiles: [{ name: 'local', isActive: false }],
      });
      assert.deepEqual(await askGraph(client, `${folder}compose.yaml`, ['local']), {
        ...rest,
        nodes: [
          { ...db, detail: 'postgres:18', group: 'local', order: 1, state: 'plain' },
          { ...web, order: 2 },
        ],
        profiles: [{ name: 'local', isActive: true }],
      });
    },
  );

  withClient('draws a Dockerfile as it is typed', {}, async (client) => {
    const uri = `${folder}Dockerfile`;
    client.open(uri, 'dockerfile', 'FROM alpine:3.24 AS build\n');
    client.change(uri, 2, 'FROM alpine:3.24 AS app\n');
    assert.deepEqual(await askGraph(client, uri), {
      ...{ kind: 'stages', title: '', detail: '1 stage, builds app', profiles: [] },
      nodes: [
        {
          ...{ id: 'stage/0', kind: 'stage', label: 'app', detail: 'line 1 · target', group: '', order: 1 },
          ...{ state: 'target', location: { uri, range: range(0, 20, 23) } },
        },
        {
          ...{ id: 'image/alpine:3.24', kind: 'image', label: 'alpine:3.24', detail: 'image', group: '', order: 0 },
          ...{ state: 'external', location: { uri, range: range(0, 5, 16) } },
        },
      ],
      edges: [{ from: 'image/alpine:3.24', to: 'stage/0', kind: 'base', label: '' }],
    });
  });

  withClient('has no picture of other files, and none of those that are closed', {}, async (client) => {
    client.open(`${folder}.dockerignore`, 'dockerignore', 'node_modules\n');
    assert.equal(await askGraph(client, `${folder}.dockerignore`), null);
    assert.equal(await askGraph(client, `${folder}compose.yaml`), null);
  });
});

function range(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}
