import assert from 'node:assert/strict';
import { suite } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { createShellCheck } from '../../server/src/shellcheck/shellcheck';
import type { LspClient } from '../harness/lsp-client';
import { memoryWorkspace } from '../harness/memory-workspace';
import { withClient } from '../harness/with-client';
import { realEngine } from '../shellcheck/real-engine';

const folder = 'file:///repo/shop/';
const base = 'services:\n  web:\n    image: nginx:1.30-alpine\n    depends_on: [db]\n';
const override = 'services:\n  db:\n    image: postgres:18\n    profiles: [local]\n';

/** Of such a client answers about files are remembered. */
const watching = { workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } } };

/** The codes of the last diagnostics of a document. */
function codesOf({ published }: LspClient, uri: string): readonly unknown[] {
  return published.findLast((each) => each.uri === uri)?.diagnostics.map(({ code }) => code) ?? [];
}

suite('what lies around a document', () => {
  withClient(
    'another open file of the project decides what is undefined',
    { workspace: memoryWorkspace({ [`${folder}compose.yaml`]: base, [`${folder}compose.override.yaml`]: override }) },
    async (client) => {
      client.open(`${folder}compose.yaml`, 'dockercompose', base);
      await client.settled();
      assert.ok(!codesOf(client, `${folder}compose.yaml`).includes('compose/no-undefined-dependency'));

      client.open(`${folder}compose.override.yaml`, 'dockercompose', override.replace('db:', 'cache:'));
      await client.settled();
      assert.ok(codesOf(client, `${folder}compose.yaml`).includes('compose/no-undefined-dependency'));

      client.close(`${folder}compose.override.yaml`);
      await client.settled();
      assert.ok(!codesOf(client, `${folder}compose.yaml`).includes('compose/no-undefined-dependency'));
    },
  );

  const parts: Record<string, string> = { [`${folder}compose.yaml`]: 'include: [parts/db.yaml]\n' };
  withClient(
    'a file in a folder that was not there is seen, though nobody tells of the folder',
    { workspace: memoryWorkspace(parts), capabilities: watching },
    async (client) => {
      const uri = `${folder}compose.yaml`;
      client.open(uri, 'dockercompose', `${parts[uri]}`);
      await client.settled();
      assert.ok(codesOf(client, uri).includes('compose/no-missing-include-file'));

      parts[`${folder}parts/db.yaml`] = 'services: { db: { image: "postgres:18" } }\n';
      void client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `${folder}parts/db.yaml`, type: 1 }],
      });
      await client.settled();
      assert.ok(!codesOf(client, uri).includes('compose/no-missing-include-file'));
    },
  );

  const files: Record<string, string> = { [`${folder}Dockerfile`]: 'FROM alpine:3.24\nADD a b\n' };
  withClient(
    'a configuration file that appears is obeyed, and its mistakes are told once',
    { workspace: memoryWorkspace(files), capabilities: watching },
    async (client) => {
      const uri = `${folder}Dockerfile`;
      client.open(uri, 'dockerfile', 'FROM alpine:3.24\nMAINTAINER me\n');
      await client.settled();
      assert.ok(codesOf(client, uri).includes('dockerfile/no-maintainer'));

      const config = `${folder}.docker-wiki.yaml`;
      files[config] = 'rules: { DL4000: off, nope: off }\n';
      void client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: config, type: 1 }],
      });
      await client.settled();
      assert.ok(!codesOf(client, uri).includes('dockerfile/no-maintainer'));
      assert.deepEqual(client.warnings, [
        '.docker-wiki.yaml: rules: there is no rule "nope". The command "docker-wiki rules" lists all.',
      ]);
    },
  );
});

suite('ShellCheck', () => {
  withClient(
    'adds its findings when nobody types, and moves them along with the text',
    { shellCheck: createShellCheck({ engine: realEngine() }) },
    async (client) => {
      const uri = `${folder}Dockerfile`;
      const text = 'FROM alpine:3.24\nRUN a=$(id); echo $a\n';
      client.open(uri, 'dockerfile', text);
      await until(() => codesOf(client, uri).includes('shellcheck/SC2086'));

      client.change(uri, 2, `# one more line\n${text}`);
      await client.settled();
      const moved = client.published.findLast((each) => each.uri === uri && each.version === 2);
      assert.deepEqual(moved?.diagnostics.find(({ code }) => code === 'shellcheck/SC2086')?.range.start, {
        line: 2,
        character: 18,
      });
    },
  );

  withClient(
    'has a client ask anew twice, however many files are open: for the one at work, and for all others',
    {
      capabilities: { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } },
      shellCheck: createShellCheck({ engine: realEngine() }),
    },
    async ({ connection, open }) => {
      const uris = [1, 2, 3, 4, 5, 6].map((number) => `${folder}${number}/Dockerfile`);
      const known: ReadonlySet<string>[] = [];
      const pullAll = async () => {
        const reports = await Promise.all(
          uris.map((uri) => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })),
        );
        known.push(new Set(uris.filter((_, index) => JSON.stringify(reports[index]).includes('SC2086'))));
      };
      connection.onRequest('workspace/diagnostic/refresh', () => {
        void pullAll();
        return null;
      });
      for (const uri of uris) open(uri, 'dockerfile', `FROM alpine:3.24\nRUN a=$(id ${uri}); echo $a\n`);
      await until(() => known.at(-1)?.size === uris.length);
      assert.ok(known[0]?.has(`${folder}6/Dockerfile`), 'the file that was opened last comes first');
      assert.ok(known.length <= 2, `asked ${known.length} times`);
    },
  );

  withClient(
    'is off where the settings say so',
    {
      shellCheck: { findings: () => assert.fail('ShellCheck was asked') },
      settings: { shellcheck: { enabled: false } },
    },
    async (client) => {
      client.open(`${folder}Dockerfile`, 'dockerfile', 'FROM alpine:3.24\nRUN echo $a\n');
      await setTimeout(600);
      assert.deepEqual(client.errors, []);
    },
  );
});

async function until(isTrue: () => boolean): Promise<void> {
  const signal = AbortSignal.timeout(20_000);
  while (!isTrue()) {
    assert.ok(!signal.aborted, 'it did not happen in time');
    await setTimeout(20);
  }
}
