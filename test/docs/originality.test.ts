import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

test('no sentence of the wiki is taken from the seeds', (context) => {
  const { output, status } = run(process.cwd(), process.env.DOCKER_WIKI_SEEDS);
  if (output.startsWith('Not checked')) context.diagnostic(output.trim());
  assert.equal(status, 0, `\n${output}`);
});

const seed =
  'The daemon answers every query of a container on its own, and it never asks the host first.\n' +
  'docker run --detach --name web --network shop --publish 8080:80 nginx\n';

compares('a sentence of its own', 'A container asks the daemon, which knows the names.', 0, /0 shared runs of prose/);
compares(
  'a sentence taken over',
  'We know: the daemon answers every query of a container on its own.',
  1,
  /sample\.md:1: prose: the daemon answers every query of a container on its own\n/,
);
compares(
  'a sentence wrapped and marked up',
  'the daemon **answers** every\nquery of a `container` on its own',
  1,
  /prose/,
);
compares(
  'a command taken over',
  'docker run --detach --name web --network shop --publish 8080:80 nginx',
  0,
  /: command: docker run/,
);

test('says so where there are no seeds', () => {
  const { output, status } = run(process.cwd(), path.join(tmpdir(), 'no-such-folder'));
  assert.match(output, /^Not checked/);
  assert.equal(status, 0);
});

function compares(what: string, text: string, expectedStatus: number, expected: RegExp): void {
  test(`compares ${what}`, async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'originality-'));
    try {
      await mkdir(path.join(root, 'docs-content'));
      await mkdir(path.join(root, 'seeds'));
      await writeFile(path.join(root, 'seeds/guide.txt'), seed);
      await writeFile(path.join(root, 'docs-content/sample.md'), `${text}\n`);
      const { output, status } = run(root, path.join(root, 'seeds'));
      assert.match(output, expected);
      assert.equal(status, expectedStatus, output);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
}

function run(root: string, seeds: string | undefined): { output: string; status: number | null } {
  const env = seeds === undefined ? process.env : { ...process.env, DOCKER_WIKI_SEEDS: seeds };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/originality.mjs', root], {
    encoding: 'utf8',
    env,
  });
  return { output: stdout + stderr, status };
}
