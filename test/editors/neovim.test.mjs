import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { after, before, suite, test } from 'node:test';
import { root } from '../../scripts/lib/paths.mjs';
import { runCommand } from '../../scripts/lib/run-command.mjs';
import { installTarball } from './installed.mjs';
import { findNeovim } from './neovim.mjs';

const neovim = await findNeovim();
const reason = neovim ? false : 'There is no `nvim` on PATH, so the set-up for Neovim is not tried here.';

suite('Neovim with the set-up of editors/neovim', { skip: reason }, () => {
  let installed;
  let docker;
  let compose;
  before(async () => {
    installed = await installTarball();
    docker = await session('Dockerfile', 'FROM alpine:3.24@sha256:0\nADD app.conf /etc/app.conf\n');
    compose = await session('compose.yaml', 'services:\n  web: { image: "nginx:1.29", ports: [22:22] }\n');
  });
  after(() => installed?.remove());

  test('shows problems', () => {
    assert.ok(docker.problems.some(({ code, line }) => code === 'dockerfile/prefer-copy' && line === 1));
    assert.ok(docker.problems.every(({ source }) => source === 'docker-wiki'));
  });

  test('explains what is under the cursor', () => {
    assert.equal(docker.hover.kind, 'markdown');
    assert.match(docker.hover.value, /`ADD`/);
  });

  test('repairs', () => {
    assert.ok(docker.actions.includes('Replace `ADD` with `COPY`'), docker.actions.join(', '));
    assert.equal(docker.text[1], 'COPY app.conf /etc/app.conf');
    assert.equal(docker.problemsAfterwards, docker.problems.length - 1);
  });

  test('knows Compose files by their names', () => {
    assert.ok(compose.problems.some(({ code }) => code.startsWith('compose/')));
    assert.match(compose.hover.value, /services|image|ports|web/);
  });

  /** What a headless Neovim answers about a file with this text. */
  async function session(name, text) {
    const folder = join(installed.folder, `project-${name}`);
    const home = join(folder, 'home');
    mkdirSync(home, { recursive: true });
    writeFileSync(join(folder, name), text);
    const answers = join(folder, 'answers.json');
    const setUp = join(root, 'editors/neovim/docker-wiki.lua');
    const { output } = await runCommand(
      neovim,
      ['--headless', '-u', setUp, '-n', '-i', 'NONE', '-S', join(root, 'test/editors/neovim-session.lua')],
      {
        cwd: folder,
        timeout: 180_000,
        env: {
          ...process.env,
          PATH: `${installed.bin}${delimiter}${process.env.PATH}`,
          HOME: home,
          XDG_CONFIG_HOME: home,
          XDG_STATE_HOME: home,
          XDG_CACHE_HOME: home,
          DOCKER_WIKI_FILE: join(folder, name),
          DOCKER_WIKI_ANSWERS: answers,
        },
      },
    );
    const found = JSON.parse(readFileSync(answers, 'utf8'));
    assert.equal(found.error, undefined, output);
    return found;
  }
});
