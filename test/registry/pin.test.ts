import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { type LspClient, startLspClient } from '../harness/lsp-client';
import { withClient } from '../harness/with-client';
import { allowed, pinAction, pinned, withRegistry } from './asking';
import { startRegistry } from './debian-registry';
import { madeUpImage } from './made-up-image';
import { conforming, type RunningRegistry, withTokens } from './small-registry';

const { index } = madeUpImage();

suite('an image is pinned to the digest of its index, the tag stays', () => {
  let registry: RunningRegistry;
  let client: LspClient;
  before(async () => {
    registry = await startRegistry();
    client = await startLspClient(allowed);
  });
  after(async () => {
    client.stop();
    await registry.stop();
  });

  const examples = {
    'in a FROM': 'FROM <|>HOST/team/app:1 AS build\n',
    'with a platform': 'FROM --platform=linux/arm64 <|>HOST/app:1\n',
    'without a tag': 'FROM <|>HOST/app\n',
    'in a COPY': 'FROM alpine:3.24\nCOPY --from=<|>HOST/team/app:1 /a /b\n',
    'in a mount': 'FROM alpine:3.24\nRUN --mount=type=bind,from=<|>HOST/app:1,target=/a ls /a\n',
    'in a service': 'services:\n  web:\n    image: <|>HOST/app:1 # ours\n',
    'in quotes': 'services:\n  web: { image: "<|>HOST/team/app:1" }\n',
  };
  for (const [what, marked] of Object.entries(examples)) {
    test(what, async () => {
      const text = marked.replace('HOST', registry.host);
      const wanted = text.replace('<|>', '').replace(/\/app(?::1)?/, (image) => `${image}@${index.digest}`);
      assert.equal(await pinned(client, text), wanted);
      assert.deepEqual(client.warnings, []);
    });
  }

  test('a tag that the registry does not have is told', async () => {
    assert.equal(await pinned(client, `FROM <|>${registry.host}/app:2\n`), undefined);
    assert.deepEqual(client.warnings, [`Not pinned: ${registry.host} has no app:2.`]);
  });
});

suite('a registry is asked', () => {
  withRegistry('on the click, and not before', conforming(), async (registry, client) => {
    const marked = `FROM <|>${registry.host}/app:1\n`;
    assert.equal((await pinAction(client, marked))?.edit, undefined);
    assert.deepEqual(registry.asked, []);
    await pinned(client, marked);
    assert.deepEqual(registry.asked, ['HEAD /v2/app/manifests/1']);
  });

  withRegistry('once for the same image', conforming(), async (registry, client) => {
    const text = `FROM <|>${registry.host}/app:1\n`;
    assert.equal(await pinned(client, text), await pinned(client, text));
    assert.equal(registry.asked.length, 1);
  });

  withRegistry(
    'with the token that it gives to everybody, for that repository alone',
    withTokens(),
    async (registry, client) => {
      assert.match((await pinned(client, `FROM <|>${registry.host}/team/app:1\n`)) ?? '', /@sha256/);
      assert.equal(registry.asked.length, 3);
    },
  );
});

suite('what cannot be pinned is left alone', () => {
  for (const marked of [
    'ARG V=1\nFROM <|>node:$V\n',
    `FROM <|>node:24@sha256:${'a'.repeat(64)}\n`,
    'FROM <|>scratch\n',
    'FROM node:24 AS build\nFROM <|>build\n',
    'FROM node:24 AS build\nFROM alpine:3.24\nCOPY --from=<|>build /a /b\n',
    'FROM <|>Node:24\n',
    'FROM node:24\nRUN <|>ls\n',
    'services:\n  web:\n    image: <|>node:${V}\n',
    'services:\n  web:\n    build: .\n    image: <|>ours/web:1\n',
    'services:\n  web:\n    <|>init: true\n    image: node:24\n',
  ]) {
    withClient(JSON.stringify(marked), allowed, async (client) => {
      assert.equal(await pinAction(client, marked), undefined);
    });
  }
});

withClient('a text that has changed before the click stays as it is', allowed, async (client) => {
  const action = await pinAction(client, 'FROM <|>node:24\n');
  await pinAction(client, 'FROM <|>node:25\n');
  const resolved = await client.connection.sendRequest<object>('codeAction/resolve', action);
  assert.equal('edit' in resolved, false);
  assert.deepEqual(client.warnings, ['The image is not there any more, or no registry may be asked now.']);
});

const { capabilities = {} } = allowed;

withClient('while the setting is off the action says so', { capabilities }, async (client) => {
  const action = await pinAction(client, 'FROM <|>node:24\n');
  assert.equal(action?.data, undefined);
  assert.equal(
    action?.disabled?.reason,
    'The setting dockerWiki.registry.enabled is off, so no registry may be asked.',
  );
});

withClient(
  'a client that cannot wait for edits is not offered it',
  { ...allowed, capabilities: { workspace: { configuration: true } } },
  async (client) => {
    assert.equal(await pinAction(client, 'FROM <|>node:24\n'), undefined);
  },
);
