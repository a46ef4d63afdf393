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

  withClient('offers the words that a flag takes, in the order that makes sense', {}, async (client) => {
    for (const [text, words] of [
      ['docker run --restart <|>', 'no on-failure always unless-stopped'],
      ['docker run --restart=un<|>', 'no on-failure always unless-stopped'],
      ['docker container update --restart <|> web', 'no on-failure always unless-stopped'],
      ['docker run --pull <|>', 'always missing never'],
      ['docker compose up --pull <|>', 'always missing never'],
      ['docker compose -f a.yaml run --pull <|>', 'always missing never'],
      ['docker create --network <|>', 'bridge host none'],
      ['docker run --net=<|>', 'bridge host none'],
      ['docker run -a <|>', 'stdin stdout stderr'],
      ['docker run --ipc <|>', 'private shareable host none'],
      ['docker run --cgroupns <|>', 'private host'],
      ['docker run --pid <|>', 'host'],
      ['docker run --gpus <|>', 'all'],
      ['docker run --isolation <|>', 'process hyperv'],
      ['docker build --network <|>', 'default host none'],
      ['docker build --progress <|>', 'auto none plain quiet rawjson tty'],
      ['docker buildx bake --progress=<|>', 'auto none plain quiet rawjson tty'],
      ['docker buildx history logs --progress <|>', 'plain rawjson'],
      ['docker buildx build --call <|>', 'build check outline targets'],
      ['docker build --provenance <|>', 'true false mode=min mode=max'],
      ['docker compose build --sbom <|>', 'true false'],
      ['docker buildx create --driver <|>', 'docker-container kubernetes remote'],
      ['docker buildx debug --on <|>', 'error always'],
      ['docker compose --progress <|> up', 'auto tty plain json quiet'],
      ['docker compose --ansi <|>', 'auto always never'],
      ['docker compose pull --policy <|>', 'missing always'],
      ['docker compose down --rmi <|>', 'all local'],
      ['docker compose config --format <|>', 'yaml json'],
      ['docker compose ps --format <|>', 'table json'],
      ['docker compose ps --status <|>', 'created dead exited paused removing restarting running'],
      ['docker ps --format <|>', 'json table'],
      ['docker network create -d <|>', 'bridge overlay macvlan ipvlan'],
      ['docker volume create --driver <|>', 'local'],
      ['docker volume create --type <|>', 'mount block'],
      ['docker volume create --scope <|>', 'single multi'],
      ['docker volume create --sharing <|>', 'none readonly onewriter all'],
      ['docker service create --mode <|>', 'replicated global replicated-job global-job'],
      ['docker service update --restart-condition <|>', 'any on-failure none'],
      ['docker service create --update-order <|>', 'stop-first start-first'],
      ['docker service update --rollback-order <|>', 'stop-first start-first'],
      ['docker service update --update-failure-action <|>', 'pause continue rollback'],
      ['docker service update --rollback-failure-action <|>', 'pause continue'],
      ['docker service create --endpoint-mode <|>', 'vip dnsrr'],
      ['docker node update --availability <|>', 'active pause drain'],
      ['docker node update --role <|>', 'worker manager'],
      ['docker stack deploy --resolve-image <|>', 'always changed never'],
      ['docker --log-level <|>', 'debug info warn error fatal'],
    ] as const) {
      const items = await itemsAt(client, script, text);
      const sorted = items.toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
      assert.equal(sorted.map(({ label }) => label).join(' '), words, text);
    }
    assert.ok((await labelsAt(client, script, 'docker run --cap-add <|>')).includes('NET_BIND_SERVICE'));
    assert.ok((await labelsAt(client, script, 'docker service create --log-driver <|>')).includes('journald'));
    assert.ok((await labelsAt(client, script, 'docker run --security-opt <|>')).includes('no-new-privileges=true'));
    assert.ok((await labelsAt(client, script, 'docker buildx build -o <|>')).includes('type=local'));
  });

  withClient('replaces a value alone, and of a list its last entry', {}, async (client) => {
    for (const [text, label, start, end] of [
      ['docker run --restart=alw<|>ays web', 'always', 21, 27],
      ['docker build --platform linux/amd64,<|> .', 'linux/arm64', 36, 36],
    ] as const) {
      const item = (await itemsAt(client, script, text)).find((each) => each.label === label);
      const range = { start: { line: 0, character: start }, end: { line: 0, character: end } };
      assert.deepEqual(item?.textEdit, { newText: label, range }, text);
      const { documentation } = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
      assert.match((documentation as MarkupContent | undefined)?.value ?? '', /--(restart|platform)/);
    }
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
