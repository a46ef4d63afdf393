import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver-protocol';
import { withClient } from '../harness/with-client';
import { itemsAt, type Kind, labelsAt } from './ask';

const script: Kind = { languageId: 'shellscript', path: 'deploy.sh' };

suite('completion in a command line of docker', () => {
  withClient('offers the commands below the one that stands there', {}, async (client) => {
    const top = await labelsAt(client, script, 'docker <|>');
    assert.ok(
      ['run', 'compose', 'buildx', 'images'].every((name) => top.includes(name)),
      top.join(' '),
    );
    assert.ok(!top.includes('up'));
    assert.ok((await labelsAt(client, script, 'docker compose -f a.yaml u<|>')).includes('up'));
    assert.deepEqual(await labelsAt(client, script, 'docker context <|>'), [
      'create',
      'export',
      'import',
      'inspect',
      'ls',
      'rm',
      'show',
      'update',
      'use',
    ]);
  });

  withClient('offers flags, each switch once, with their letters', {}, async (client) => {
    const items = await itemsAt(client, script, 'docker run -d --rm -<|>');
    const labels = items.map(({ label }) => label);
    assert.ok(labels.includes('--publish') && !labels.includes('--rm') && !labels.includes('--detach'));
    assert.equal(items.find(({ label }) => label === '--publish')?.detail, '-p');
    assert.deepEqual(items.find(({ label }) => label === '--link')?.tags, [1]);
    assert.ok((await labelsAt(client, script, 'docker build --<|>')).includes('--push'));
  });

  withClient('replaces the word around the cursor', {}, async (client) => {
    const [item] = await itemsAt(client, script, 'docker run --pub<|>li x\n');
    assert.deepEqual(item?.textEdit, {
      newText: item?.label,
      range: { start: { line: 0, character: 11 }, end: { line: 0, character: 18 } },
    });
  });

  withClient('is documented by the card', {}, async (client) => {
    const items = await itemsAt(client, script, 'docker build --<|>');
    for (const label of ['--push', '--tag', '--shm-size']) {
      const item = items.find((each) => each.label === label);
      const { documentation } = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
      assert.match((documentation as MarkupContent | undefined)?.value ?? '', new RegExp(label));
    }
  });

  withClient('works in substitutions and in scripts of pipelines', {}, async (client) => {
    assert.ok((await labelsAt(client, script, 'docker rm "$(docker ps --<|>')).includes('--quiet'));
    assert.ok((await labelsAt(client, script, 'docker run \\\n  --<|> \\\n  alpine')).includes('--env'));
    const workflow: Kind = { languageId: 'yaml', path: '.github/workflows/ci.yml' };
    const text = 'jobs:\n  a:\n    steps:\n      - run: |\n          docker compose up --<|>\n';
    assert.ok((await labelsAt(client, workflow, text)).includes('--wait'));
  });

  withClient('is silent where a value, an image or a foreign word is being written', {}, async (client) => {
    for (const text of [
      'docker run --name <|>',
      'docker run <|>',
      'docker run alpine --<|>',
      'docker ps # --<|>',
      'docker run --name=<|>',
      'docker<|>',
      'podman run --<|>',
      'echo docker\n--<|>',
    ]) {
      assert.deepEqual(await labelsAt(client, script, text), [], text);
    }
  });
});
