import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { connectTo, type ServerProcess, serverProgram } from '../harness/server-process';

const timeout = 180_000;
const isWindows = process.platform === 'win32';
const tenGigabytes = 10 * 2 ** 30;

/** Every key whose value Compose, or this server, takes for the path of a file. */
const naming = (path: string) => `
  ${JSON.stringify(`at ${path}`)}:
    image: nginx:1.30
    env_file: [${JSON.stringify(path)}]
    label_file: ${JSON.stringify(path)}
    extends: { file: ${JSON.stringify(path)}, service: web }
    build: { context: ${JSON.stringify(path)}, dockerfile: ${JSON.stringify(path)} }
    volumes: [${JSON.stringify(`${path}:/data`)}]
    configs: [c]
`;

const outside = ['../outside/app.env', '../outside', 'x/../../outside/app.env', '/etc/passwd', '~/app.env', '..', '/'];
const odd = ['pipe', 'zero', 'loop', 'one', 'folder', 'folder/in/folder/app.env', 'huge.env', 'missing.env'];

const compose = (paths: readonly string[], include: readonly string[]) =>
  `include: ${JSON.stringify(include)}\nservices:\n  web:\n    image: nginx:\${TAG:-1.30}\n${paths.map(naming).join('')}configs:\n  c: { file: ${JSON.stringify(paths[0])} }\nsecrets:\n  s: { file: ${JSON.stringify(paths[1])} }\n`;

const dockerfile =
  '# syntax=../outside\nFROM alpine:3.22\nCOPY ../outside/app.env /etc/passwd pipe zero loop huge.env /x/\nADD folder/in/folder /y\nRUN --mount=type=bind,source=../outside,target=/z ls\n';

test('a repository makes the server read nothing outside of the folder, and start nothing', { timeout }, async (t) => {
  const { ask, folder, said } = await openRepository(t, {
    'compose.yaml': compose(outside, ['../outside/compose.yaml', join('/', 'etc/compose.yaml')]),
    '.env': 'COMPOSE_FILE=compose.yaml:../outside/compose.yaml\nCOMPOSE_ENV_FILES=../outside/app.env\nTAG=1.29\n',
    Dockerfile: dockerfile,
    '.docker-wiki.yaml':
      'extends: ../outside/.docker-wiki.yaml\nregistry: { enabled: true }\nshellcheck: { path: ./evil }\n',
  });
  await ask('Dockerfile', 'dockerfile');
  await ask('compose.yaml', 'dockercompose');
  const lines = said();
  const read = lines.flatMap((line) => /^\w+ (\/.*|[A-Z]:.*)$/.exec(line)?.[1] ?? []);
  assert.ok(read.includes(join(folder, '.env')), 'the guard sees what is read');
  const own = [folder, join(folder, '../cache'), join(process.cwd(), 'dist')];
  assert.deepEqual(
    read.filter((path) => !own.some((each) => path === each || path.startsWith(join(each, '/')))),
    [],
  );
  assert.deepEqual(
    lines.filter((line) => line.startsWith('forbidden')),
    [],
  );
});

test('pipes, devices, circles of links and ten gigabytes are not read, and nobody waits', { timeout }, async (t) => {
  const { ask, folder, said } = await openRepository(t, {
    'compose.yaml': compose(odd, ['pipe', 'zero', 'loop', 'folder/in/compose.yaml']),
    Dockerfile: dockerfile,
  });
  await ask('compose.yaml', 'dockercompose');
  await ask('Dockerfile', 'dockerfile');
  const read = said().flatMap((line) => /^(?:readFile|open) (.*)$/.exec(line)?.[1] ?? []);
  assert.ok(read.includes(join(folder, '.dockerignore')) || read.some((path) => path.startsWith(folder)));
  assert.deepEqual(
    read.filter((path) => ['pipe', 'zero', 'loop', 'one', 'huge.env'].some((name) => path === join(folder, name))),
    [],
  );
});

test('a link that leads out of the folder is not followed', { timeout, skip: isWindows }, async (t) => {
  const { ask, folder, said } = await openRepository(t, {
    'compose.yaml': compose(['linked.env', 'linked', 'linked/app.env'], ['linked/compose.yaml']),
    Dockerfile: 'FROM alpine:3.22\nCOPY linked linked.env /x/\n',
  });
  symlinkSync('../outside', join(folder, 'linked'));
  symlinkSync('../outside/app.env', join(folder, 'linked.env'));
  await ask('compose.yaml', 'dockercompose');
  await ask('Dockerfile', 'dockerfile');
  const read = said().flatMap((line) => /^(?:readFile|open|readdir|opendir) (.*)$/.exec(line)?.[1] ?? []);
  assert.ok(
    read.some((path) => path.startsWith(folder)),
    'the guard sees what is read',
  );
  assert.deepEqual(
    read.filter((path) => path.startsWith(join(folder, 'linked')) || path.includes('outside')),
    [],
  );
});

test('files that are read by themselves may be pipes and devices as well', { timeout }, async (t) => {
  const { ask } = await openRepository(t, { 'compose.yaml': 'services:\n  web:\n    image: nginx:${TAG}\n' }, [
    '.env',
    'compose.override.yaml',
    '.docker-wiki.yaml',
    '.hadolint.yaml',
    '.dockerignore',
    '.gitignore',
  ]);
  await ask('compose.yaml', 'dockercompose');
});

interface Repository {
  readonly folder: string;
  /** Opens a file and asks for everything that is said about it, all over its text. */
  ask(name: string, languageId: string): Promise<void>;
  /** What the guards have written down. */
  said(): readonly string[];
}

/** A server over a folder with these files and, where the system has them, pipes, devices and links. */
async function openRepository(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  pipes: readonly string[] = [],
): Promise<Repository> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'docker-wiki-hostile-')));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'inside');
  for (const each of ['inside/folder', 'outside']) mkdirSync(join(root, each), { recursive: true });
  for (const name of ['app.env', 'compose.yaml', 'Dockerfile', '.docker-wiki.yaml']) {
    writeFileSync(join(root, 'outside', name), 'services: {}\n');
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'huge.env'), '');
  truncateSync(join(folder, 'huge.env'), isWindows ? 2 ** 21 : tenGigabytes);
  if (!isWindows) {
    execFileSync('mkfifo', ['pipe', ...pipes], { cwd: folder });
    symlinkSync('/dev/zero', join(folder, 'zero'));
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('two', join(folder, 'one'));
    symlinkSync('one', join(folder, 'two'));
    symlinkSync('..', join(folder, 'folder/in'));
  }
  const guards = ['test/registry/no-network.cjs', 'test/protocol/reads.cjs'].flatMap((path) => [
    '--require',
    join(process.cwd(), path),
  ]);
  const child = spawn(process.execPath, [...guards, serverProgram, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Where it keeps its own code, compiled.
    env: { ...process.env, XDG_CACHE_HOME: join(root, 'cache'), LOCALAPPDATA: join(root, 'cache') },
  });
  t.after(() => child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const server = connectTo(child);
  await server.initialize({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'inside' }] });
  return {
    folder,
    ask: (name, languageId) => askAll(server, join(folder, name), languageId),
    said: () => stderr.split('\n'),
  };
}

async function askAll(server: ServerProcess, path: string, languageId: string): Promise<void> {
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  const textDocument = { uri };
  const whole = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
  for (const method of ['documentLink', 'documentSymbol', 'codeLens', 'diagnostic']) {
    await server.request(`textDocument/${method}`, { textDocument });
  }
  await server.request('textDocument/inlayHint', { textDocument, range: whole });
  await server.request('dockerWiki/graph', { textDocument, profiles: null });
  for (const [line, content] of text.split('\n').entries()) {
    for (const match of content.matchAll(/\w[^\s,"]*/g)) {
      const position = { line, character: match.index + 1 };
      const range = { start: position, end: position };
      for (const method of ['hover', 'definition', 'completion', 'codeAction']) {
        const params = { textDocument, position, range, context: { diagnostics: [] } };
        assert.equal((await server.request(`textDocument/${method}`, params)).error, undefined, method);
      }
    }
  }
  await server.until(
    ({ method, params }) => method === 'textDocument/publishDiagnostics' && JSON.stringify(params).includes(uri),
  );
}
