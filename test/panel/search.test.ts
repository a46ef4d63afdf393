import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { openSearchIndex } from '../../client/src/panel/page/search';

const index = openSearchIndex(readFileSync('dist/webview/search.json', 'utf8'));

/** Messages as a terminal shows them → words of the section that explains them. */
const pasted: Readonly<Record<string, RegExp>> = {
  'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?':
    /No daemon answers/,
  'docker: Error response from daemon: driver failed programming external connectivity on endpoint web_1 (4f2a): Bind for 0.0.0.0:8080 failed: port is already allocated':
    /port is already allocated|address already in use/,
  'Bind for 0.0.0.0:8080 failed: port is already allocated': /[Pp]ort is (?:already allocated|taken)/,
  'exec /app/entrypoint.sh: exec format error when the container starts': /exec format error/,
  'failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1':
    /did not complete successfully/,
  'pull access denied for acme/shop, repository does not exist or may require docker login': /pull access denied/,
  'toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit':
    /Pull limits|Rate limit/,
  'write /var/lib/docker/tmp/x: no space left on device while pulling the layer': /no space left on device/,
  'service "web" depends on undefined service "db": invalid compose project': /depends on undefined service/,
};

suite('search', () => {
  for (const [message, title] of Object.entries(pasted)) {
    test(`a pasted message leads to its card: ${message.slice(0, 60)}`, () => {
      const first = index.find(message).slice(0, 2);
      assert.ok(
        first.some((hit) => title.test(hit.title)),
        first.map((hit) => hit.title).join(' | '),
      );
    });
  }

  for (const code of ['DL3008', 'JSONArgsRecommended', '--mount']) {
    test(`${code} is found by its name`, () => {
      assert.ok(index.find(code).length > 0);
    });
  }

  for (const rule of ['dockerfile/prefer-copy', 'compose/require-init']) {
    test(`${rule} comes first by its name, with and without its language`, () => {
      for (const name of [rule, rule.replace(/.*\//, '')]) {
        assert.equal(index.find(name)[0]?.page, `rules/${rule}`);
      }
    });
  }

  test('the results stay while the next word begins, and narrow with it', () => {
    const pages = (query: string) => index.find(query).map(({ page }) => page);
    assert.deepEqual(pages('docker c'), pages('docker'));
    assert.ok(pages('docker co').length < pages('docker').length);
    assert.ok(pages('docker compose').length <= pages('docker co').length);
  });

  test('the letter of a flag is all of its name', () => {
    const hits = index.find('docker run -p');
    assert.ok(hits.some(({ title }) => title.includes('--publish')));
    assert.ok(hits.every(({ terms }) => terms.includes('p')));
  });

  for (const [typed, ...titles] of [
    ['co', '`COPY`', '`content` of a config'],
    ['docker ne', '`docker network`', '`docker network rm`'],
    ['docker compose e', '`docker compose`'],
    ['healthc', '`healthcheck`', '`HEALTHCHECK`'],
    ['networki', 'Networking'],
  ] as const) {
    test(`what begins with "${typed}" comes before what only speaks of it`, () => {
      const found = index.find(typed).map(({ title }) => title);
      const spoken = found.findIndex((title) => !plain(title).startsWith(typed.replace(/ e$/, '')));
      for (const title of titles) {
        assert.ok(found.includes(title), title);
        assert.ok(found.indexOf(title) < spoken, `${title} after ${found[spoken]}`);
      }
      assert.equal(found[0], titles[0]);
    });
  }

  test('a slip of the finger finds the same', () => {
    assert.equal(index.find('helthcheck')[0]?.title, '`HEALTHCHECK`');
    assert.equal(index.find('HEALTHCHECK --intervall')[0]?.title, '`HEALTHCHECK --interval`');
  });

  for (const [typed, near] of [
    ['docker service create --replicas-ma-per-node', '`docker service create --replicas-max-per-node`'],
    ['HEALTHCHECK --intrval zzzyzx', '`HEALTHCHECK --interval`'],
  ] as const) {
    test(`where nothing is found, what comes near is offered: ${typed}`, () => {
      assert.deepEqual(index.find(typed), []);
      const titles = index.suggest(typed).map(({ title }) => title);
      assert.ok(titles.includes(near), titles.join(' | '));
    });
  }

  test('a word of any length is no trouble', () => {
    assert.deepEqual(index.find('x'.repeat(10_000)), []);
    assert.deepEqual(index.suggest('x'.repeat(10_000)), []);
  });

  test('a few words must all be met', () => {
    assert.deepEqual(index.find('healthcheck zzzyzx'), []);
    assert.ok(index.suggest('healthchek').length > 0);
  });
});

function plain(title: string): string {
  return title.replaceAll('`', '').toLowerCase();
}
