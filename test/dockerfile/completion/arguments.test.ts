import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { completed, labels, proposal } from './ask';

const files = {
  '.dockerignore': 'node_modules\n*.log\n',
  'node_modules/x/index.js': '',
  'package.json': '{}',
  'src/main.js': '',
  'src/lib/a b.js': '',
  'error.log': '',
};

suite('paths', () => {
  test('of the build context, without what the builder does not get', async () => {
    assert.deepEqual(await labels('FROM a\nCOPY <|>', { files }), [
      'package.json',
      'src/',
      '.dockerignore',
      '.',
      '--chown',
      '--from',
      '--link',
      '--parents',
      '--exclude',
    ]);
    assert.deepEqual(await labels('FROM a\nCOPY ./src/<|> /', { files }), ['lib/', 'main.js']);
    assert.equal(await completed('FROM a\nADD src/m<|>', 'main.js', { files }), 'FROM a\nADD src/main.js');
  });

  test('a name with a blank in JSON form alone', async () => {
    assert.deepEqual(await labels('FROM a\nCOPY src/lib/<|>', { files }), []);
    assert.deepEqual(await labels('FROM a\nCOPY ["src/lib/<|>"]', { files }), ['a b.js']);
    assert.deepEqual(await labels('FROM a\nCOPY ["src/main.js"<|>', { files }), []);
  });

  test('destinations: here, the working directory, those used before', async () => {
    const file = 'FROM a\nWORKDIR /app\nCOPY x /etc/app/\nCOPY src <|>';
    assert.deepEqual((await labels(file, { files })).slice(0, 3), ['./', '/app/', '/etc/app/']);
    assert.equal((await proposal(file, './', { files })).detail, '/app');
    assert.deepEqual((await labels('FROM a\nWORKDIR /app\nCOPY ["src", "<|>"]', { files }))[0], './');
  });

  test('in the stage that is copied from', async () => {
    const found = await labels('FROM a AS b\nWORKDIR /out\nFROM c\nCOPY --from=b <|>', { files });
    assert.deepEqual(
      found.filter((label) => !label.startsWith('--')),
      ['/out/'],
    );
  });

  test('nothing for downloads, here-documents and what lies outside', async () => {
    for (const source of ['https://example.com/<|>', '<<EO<|>', '../<|>']) {
      assert.deepEqual(await labels(`FROM a\nADD ${source}`, { files }), [], source);
    }
  });

  test('WORKDIR and VOLUME', async () => {
    assert.deepEqual((await labels('FROM a\nWORKDIR /b\nFROM c\nWORKDIR <|>')).slice(0, 2), ['/b', '/app']);
    assert.deepEqual(await labels('FROM a\nVOLUME ["<|>"]'), ['/data']);
  });
});

suite('values', () => {
  test('users: created above, of the base image, of every image', async () => {
    const file = 'FROM node:24\nRUN addgroup -S web && adduser -S -G web -s /bin/sh app\nUSER <|>';
    assert.deepEqual(await labels(file), ['app', 'node', 'nobody', 'root']);
    assert.equal((await proposal(file, 'app')).detail, 'created above');
    assert.equal((await labels(file.replace('<|>', 'app:<|>')))[0], 'web');
  });

  test('ports: where the base image listens, then usual ones', async () => {
    assert.deepEqual((await labels('FROM nginx:1.30\nEXPOSE <|>')).slice(0, 2), ['80', '8080']);
    assert.deepEqual(await labels('FROM a\nEXPOSE 53/<|>'), ['tcp', 'udp']);
    assert.ok(!(await labels('FROM a\nEXPOSE 80\nEXPOSE <|>')).includes('80'));
  });

  test('signals', async () => {
    assert.equal((await labels('FROM a\nSTOPSIGNAL <|>'))[0], 'SIGTERM');
    assert.equal((await proposal('FROM a\nSTOPSIGNAL SIGT<|>', 'SIGTERM')).key, 'signal/SIGTERM');
  });

  test('shells of the platform', async () => {
    const bash = '["/bin/bash", "-o", "pipefail", "-c"]';
    assert.equal(await completed('FROM a\nSHELL <|>', bash), `FROM a\nSHELL ${bash}`);
    assert.equal(await completed('FROM a\nSHELL ["/b<|>', bash), `FROM a\nSHELL ${bash}`);
    assert.match(
      (await labels('FROM mcr.microsoft.com/windows/servercore:ltsc2025\nSHELL <|>'))[0] ?? '',
      /powershell/,
    );
  });

  test('health checks', async () => {
    assert.deepEqual(await labels('FROM a\nHEALTHCHECK <|>'), ['CMD', 'NONE', '--interval', '--retries']);
    assert.deepEqual(await labels('FROM a\nHEALTHCHECK --interval=5s <|>'), ['CMD', '--retries']);
    assert.ok((await labels('FROM a\nHEALTHCHECK CMD np<|>')).includes('npm'));
  });

  test('labels of the image specification, each once', async () => {
    const key = 'org.opencontainers.image.source';
    assert.equal((await proposal('FROM a\nLABEL org<|>', key)).text, `${key}="\${1}"`);
    assert.ok(!(await labels(`FROM a\nLABEL ${key}=b \\\n  <|>`)).includes(key));
    assert.deepEqual(await labels('FROM a\nLABEL b="c <|>'), []);
  });

  test('names of variables', async () => {
    assert.equal((await proposal('FROM a\nENV NO<|>', 'NODE_ENV')).text, 'NODE_ENV=production');
    assert.equal((await labels('ARG V=1\nFROM a\nARG <|>'))[0], 'V');
    assert.ok((await labels('FROM a\nARG T<|>')).includes('TARGETARCH'));
    assert.deepEqual(await labels('FROM a\nENV A="b <|>"'), []);
    assert.deepEqual(await labels('FROM a\nARG V=<|>'), []);
  });
});

suite('commands', () => {
  test('the package manager of the base image, then what begins alike', async () => {
    assert.equal((await labels('FROM debian:13\nRUN <|>'))[0], 'apt-get');
    assert.deepEqual(await labels('FROM alpine:3.24\nRUN a<|>'), ['apk', 'apt-cache', 'apt-get']);
  });

  test('sub-commands, then their flags that are not given yet', async () => {
    assert.deepEqual(await labels('FROM a\nRUN apt-get <|>'), ['install', 'update']);
    assert.deepEqual(await labels('FROM a\nRUN true && \\\n  sudo apt-get -y install <|>'), [
      '--no-install-recommends',
      '--yes',
    ]);
    assert.equal(await completed('FROM a\nRUN npm ci --o<|>', '--omit'), 'FROM a\nRUN npm ci --omit');
    assert.ok((await labels('FROM a\nRUN npm audit <|>')).includes('fix'));
    assert.deepEqual(await labels('FROM a\nRUN set -o <|>'), ['errexit', 'pipefail']);
    assert.equal((await proposal('FROM a\nRUN apt-get up<|>', 'update')).key, 'shell/apt-get/update');
  });

  test('in exec form', async () => {
    assert.deepEqual(await labels('FROM a\nCMD ["npm", "<|>"]'), ['audit', 'ci', 'install']);
    assert.deepEqual(await labels('FROM a\nRUN ["npm", <|>]'), []);
  });

  test('not in strings, comments, redirections and among packages', async () => {
    for (const run of [
      'echo "apt-get <|>"',
      "echo 'apt-get <|>",
      'apt-get # <|>',
      'apt-get > <|>',
      'apt-get install curl <|>',
      'nosuch <|>',
    ]) {
      assert.deepEqual(await labels(`FROM a\nRUN true && ${run}`), [], run);
    }
  });

  test('not for another shell', async () => {
    assert.deepEqual(await labels('FROM a\nSHELL ["powershell"]\nRUN apt-get <|>'), []);
  });
});
