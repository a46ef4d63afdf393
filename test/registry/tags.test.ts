import assert from 'node:assert/strict';
import { suite } from 'node:test';
import { nodeHttp } from '../../server/src/node/http';
import { memoryWorkspace } from '../harness/memory-workspace';
import { allowed, completionList, proposedTags, withRegistry } from './asking';
import { conforming, withTokens } from './small-registry';

suite('the tags of the image at the cursor', () => {
  for (const marked of [
    'FROM HOST/team/app:<|>\n',
    'FROM alpine:3.24\nCOPY --from=HOST/team/app:<|>\n',
    'FROM alpine:3.24\nRUN --mount=type=bind,from=HOST/team/app:<|>\n',
    'services:\n  web:\n    image: HOST/team/app:<|>\n',
    'services:\n  web: { image: "HOST/team/app:<|>" }\n',
  ]) {
    withRegistry(JSON.stringify(marked), withTokens(conforming(['1.9', '1.10', '2'])), async (registry, client) => {
      const items = await proposedTags(client, marked.replace('HOST', registry.host));
      assert.deepEqual(
        items.map(({ label }) => label),
        ['2', '1.10', '1.9'],
      );
    });
  }

  withRegistry(
    'come in pages',
    ({ path }) => {
      const [, last = '0'] = /last=(\d+)/.exec(path) ?? [];
      const next = Number(last) + 1;
      const link = `</v2/app/tags/list?last=${next}&n=1000>; rel="next"`;
      return { body: JSON.stringify({ tags: [String(next)] }), ...(next < 3 ? { headers: { link } } : {}) };
    },
    async (registry, client) => {
      const items = await proposedTags(client, `FROM ${registry.host}/app:<|>\n`);
      assert.deepEqual(
        items.map(({ label }) => label),
        ['3', '2', '1'],
      );
    },
  );

  withRegistry(
    'are not fetched without an end',
    ({ path }) => {
      const next = Number(/last=(\d+)/.exec(path)?.[1] ?? 0) + 1;
      const link = `</v2/app/tags/list?last=${next}&n=1000>; rel="next"`;
      return { body: JSON.stringify({ tags: [String(next)] }), headers: { link } };
    },
    async (registry, client) => {
      assert.equal((await proposedTags(client, `FROM ${registry.host}/app:<|>\n`)).length, 10);
      assert.equal(registry.asked.length, 10);
    },
  );

  withRegistry(
    'are those of the registry alone, wherever the next page is said to be',
    () => {
      const link = '<https://example.com/v2/app/tags/list?n=1>; rel="next"';
      return { body: JSON.stringify({ tags: ['1'] }), headers: { link } };
    },
    async (registry, client) => {
      assert.equal((await proposedTags(client, `FROM ${registry.host}/app:<|>\n`)).length, 1);
      assert.deepEqual(client.warnings, []);
    },
  );

  withRegistry('are asked for once', conforming(['1', '12', '2']), async (registry, client) => {
    await proposedTags(client, `FROM ${registry.host}/app:<|>\n`);
    const items = await proposedTags(client, `FROM ${registry.host}/app:1<|>\n`);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['12', '1'],
    );
    assert.equal(registry.asked.length, 1);
  });

  const many = Array.from({ length: 900 }, (_, index) => `v${index}`);
  withRegistry(
    'are cut where nobody would read them, and looked up again with the next letter',
    conforming(many),
    async (registry, client) => {
      const list = await completionList(client, `FROM ${registry.host}/app:<|>\n`);
      assert.equal(list.isIncomplete, true);
      assert.equal(list.items[0]?.label, 'v899');
      const narrowed = await completionList(client, `FROM ${registry.host}/app:v12<|>\n`);
      assert.equal(narrowed.isIncomplete, false);
      assert.ok(narrowed.items.some(({ label }) => label === 'v12'));
    },
  );
});

suite('nobody is asked', () => {
  for (const marked of ['FROM HOST/ap<|>\n', 'FROM HOST/app:1@<|>\n', 'FROM HOST/$NAME:<|>\n', 'FROM HOST/App:<|>\n']) {
    withRegistry(JSON.stringify(marked), undefined, async (registry, client) => {
      await proposedTags(client, marked.replace('HOST', registry.host));
      assert.deepEqual(registry.asked, []);
      assert.deepEqual(client.warnings, []);
    });
  }

  const project = {
    'file:///app/.docker-wiki.yaml': 'registry:\n  enabled: true\nregistry.enabled: true\n',
    'file:///app/Dockerfile': '',
  };
  withRegistry(
    'because a file of the project wants it',
    undefined,
    async (registry, client) => {
      await proposedTags(client, `FROM ${registry.host}/app:<|>\n`);
      assert.deepEqual(registry.asked, []);
    },
    { ...allowed, settings: {}, http: nodeHttp, workspace: memoryWorkspace(project) },
  );

  withRegistry(
    'while the setting is no plain true',
    undefined,
    async (registry, client) => {
      await proposedTags(client, `FROM ${registry.host}/app:<|>\n`);
      assert.deepEqual(registry.asked, []);
      assert.deepEqual(client.warnings, ['dockerWiki.registry.enabled must be true or false, not "true".']);
    },
    { ...allowed, settings: { registry: { enabled: 'true' } } },
  );
});
