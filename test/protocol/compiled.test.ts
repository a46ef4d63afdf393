import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { connectTo, serverProgram } from '../harness/server-process';

const uri = 'file:///app/Dockerfile';

suite('what the server has compiled', () => {
  test('is kept for the next start, for its owner alone', async (t) => {
    const cache = emptyFolder(t);
    await findsSomething(cache);
    const kept = keptIn(cache);
    assert.equal(kept.mode & 0o777, 0o600);
    assert.equal(statSync(kept.folder).mode & 0o777, 0o700);
    await findsSomething(cache);
    assert.equal(keptIn(cache).inode, kept.inode, 'read, and not made again');
  });

  test('is made again where it is damaged', async (t) => {
    const cache = emptyFolder(t);
    await findsSomething(cache);
    const { file, size } = keptIn(cache);
    writeFileSync(file, 'no such thing');
    await findsSomething(cache);
    assert.ok(keptIn(cache).size > size / 2);
  });

  test('is not run where others may write it', async (t) => {
    const cache = emptyFolder(t);
    await findsSomething(cache);
    const before = keptIn(cache);
    chmodSync(before.folder, 0o777);
    await findsSomething(cache);
    assert.notEqual(keptIn(cache).inode, before.inode, 'compiled anew');
  });

  test('is kept nowhere where that is switched off, or cannot be', async (t) => {
    const cache = emptyFolder(t);
    await findsSomething(cache, { NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.deepEqual(readdirSync(cache), []);
    await findsSomething('/dev/null');
    await findsSomething(cache, { HOME: 'relative', LOCALAPPDATA: 'relative', XDG_CACHE_HOME: 'relative' });
    assert.equal(existsSync('relative'), false);
  });
});

function emptyFolder(t: { after(run: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'docker-wiki-compiled-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function keptIn(cache: string) {
  const [name = '', ...others] = readdirSync(cache, { recursive: true }).filter((each) =>
    statSync(join(cache, `${each}`)).isFile(),
  );
  assert.deepEqual(others, [], 'one file');
  const file = join(cache, `${name}`);
  const { ino, mode, size } = statSync(file);
  return { folder: dirname(file), file, inode: ino, mode, size };
}

/** Starts a server, lets it work, and has it end in good order. */
async function findsSomething(cache: string, more: NodeJS.ProcessEnv = {}): Promise<void> {
  const { NODE_COMPILE_CACHE: _nodes, ...own } = process.env; // Node's own keeping of compiled code
  const env = { ...own, HOME: cache, LOCALAPPDATA: cache, XDG_CACHE_HOME: cache, ...more };
  const child = spawn(process.execPath, [serverProgram, '--stdio'], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  try {
    const server = connectTo(child);
    await server.initialize();
    const textDocument = { uri, languageId: 'dockerfile', version: 1, text: 'FROM debian:latest\n' };
    server.notify('textDocument/didOpen', { textDocument });
    const { params } = await server.until(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.match(JSON.stringify(params), /no-latest-base-image/);
    await server.request('shutdown');
    server.notify('exit');
    assert.equal(await server.ended, 0);
  } finally {
    child.kill('SIGKILL');
  }
}
