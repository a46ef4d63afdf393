import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, suite, test } from 'node:test';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { runCommand } from '../../scripts/lib/run-command.mjs';
import { installTarball } from './installed.mjs';

const dockerfile = 'FROM alpine:3.24\nADD app.conf /etc/app.conf\n';

suite('the npm tarball in an empty folder', () => {
  let installed;
  before(async () => {
    installed = await installTarball();
    writeFileSync(join(installed.folder, 'Dockerfile'), dockerfile);
  });
  after(() => installed?.remove());

  test('brings nothing but itself', () => {
    const modules = join(installed.folder, 'node_modules');
    const packages = readdirSync(modules).filter((name) => !name.startsWith('.'));
    assert.deepEqual(packages, ['docker-wiki']);
    const manifest = JSON.parse(readFileSync(join(modules, 'docker-wiki/package.json'), 'utf8'));
    assert.deepEqual([manifest.dependencies, manifest.scripts], [undefined, undefined]);
  });

  test('brings its manual, which speaks of this version', () => {
    const folder = join(installed.folder, 'node_modules/docker-wiki');
    const { man, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const [, title] = readFileSync(join(folder, man), 'utf8').split('\n');
    assert.equal(title, `.TH DOCKER\\-WIKI 1 "" "docker\\-wiki ${version}" "User Commands"`);
  });

  test('docker-wiki lints', async () => {
    const { code, output } = await run('docker-wiki', 'lint', '--format', 'json', 'Dockerfile');
    assert.equal(code, 1, output);
    assert.match(output, /"dockerfile\/prefer-copy"/);
  });

  test('docker-wiki has ShellCheck', async () => {
    writeFileSync(join(installed.folder, 'Dockerfile.shell'), 'FROM alpine:3.24\nRUN cd $APP_HOME && ls *.txt\n');
    const { output } = await run('docker-wiki', 'lint', '--format', 'json', 'Dockerfile.shell');
    assert.match(output, /"shellcheck\/SC\d+"/);
  });

  test('docker-wiki explains, and finds', async () => {
    assert.match((await run('docker-wiki', 'explain', 'DL3020')).output, /Prefer COPY over ADD|prefer-copy/);
    assert.match((await run('docker-wiki', 'explain', '--search', 'DL3020')).output, /prefer-copy/);
    assert.match((await run('docker-wiki', 'explain', 'networking')).output, /^# Networking/);
  });

  test('docker-wiki-language-server answers over its standard streams', async () => {
    const command = join(installed.bin, 'docker-wiki-language-server');
    const windows = process.platform === 'win32';
    const child = spawn(windows ? `${command}.cmd` : command, ['--stdio'], {
      shell: windows,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    try {
      await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
      await connection.sendNotification('initialized', {});
      const uri = 'file:///app/Dockerfile';
      const textDocument = { uri, languageId: 'dockerfile', version: 1, text: dockerfile };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      const position = { line: 1, character: 1 };
      const hover = await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
      assert.match(hover.contents.value, /COPY/);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
    } finally {
      connection.dispose();
      child.kill();
    }
  });

  function run(command, ...args) {
    const name = process.platform === 'win32' ? `${command}.cmd` : command;
    return runCommand(join(installed.bin, name), args, { cwd: installed.folder });
  }
});
