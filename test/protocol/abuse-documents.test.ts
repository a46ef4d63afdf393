import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ServerProcess, withServerProcess } from '../harness/server-process';

const uri = 'file:///app/Dockerfile';
const text = 'FROM debian:latest\r\nRUN echo "é😀"\nUSER root\n';

const positions = [
  { line: -1, character: -1 },
  { line: 0, character: 5 },
  { line: 0, character: 1_000_000 },
  { line: 1, character: 12 },
  { line: 2, character: 0 },
  { line: 999_999, character: 0 },
  { line: 2 ** 31, character: 2 ** 31 },
];

withServerProcess('edits out of range leave what the library makes of them', async (server) => {
  await server.initialize();
  open(server, uri, text);
  const document = TextDocument.create(uri, 'dockerfile', 1, text);
  let version = 1;
  for (const start of positions) {
    for (const end of positions) {
      // Some ranges are the wrong way round.
      const change = { range: { start, end }, text: `\n# ${version}` };
      version++;
      server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
      TextDocument.update(document, [change], version);
    }
  }
  assert.equal(await lineCount(server, uri), document.lineCount);
});

withServerProcess('versions may jump, fall and stay: the text that came last holds', async (server) => {
  await server.initialize();
  open(server, uri, 'FROM a:1\n');
  for (const [version, image] of [
    [5, 'b:1'],
    [3, 'c:1'],
    [3, 'd:1'],
    [-1, 'e:1'],
    [2 ** 53, 'debian:latest'],
  ] as const) {
    change(server, uri, version, `FROM ${image}\n`);
  }
  assert.match(JSON.stringify(await findings(server, uri, 2 ** 53)), /no-latest-base-image/);
});

withServerProcess('opened twice, changed unopened, closed twice', async (server) => {
  await server.initialize();
  change(server, uri, 2, 'FROM x\n');
  close(server, uri);
  open(server, uri, 'FROM a:1\n');
  open(server, uri, 'FROM debian:latest\n');
  assert.match(JSON.stringify(await findings(server, uri, 1)), /no-latest-base-image/);
  close(server, uri);
  close(server, uri);
  assert.deepEqual(await server.request('textDocument/hover', hoverAt(uri)), { result: null });
});

/** A Dockerfile may lie anywhere. Only names of files decide what it is, so each ends in one of ours. */
const uris = [
  'file:///app/Dockerfile',
  'file:///a%20b/%C3%A9/%F0%9F%98%80/Dockerfile',
  'file:///a b/é/😀/Dockerfile',
  'file:///c%3A/Users/me/Dockerfile',
  'file:///C:/Users/me/Dockerfile',
  'file://server/share/Dockerfile',
  'file:////server/share/Dockerfile',
  'untitled:Dockerfile',
  'untitled:Untitled-1',
  'vscode-vfs://github/owner/repo/Dockerfile',
  'vscode-notebook-cell:/a/b.ipynb#W0sZmlsZQ%3D%3D',
  'git:/app/Dockerfile?%7B%22path%22%3A%22%2Fapp%2FDockerfile%22%7D',
  'http://user:pass@[::1]:8080/Dockerfile?a=b&c#d',
  'data:text/plain,FROM%20a',
  'file:///app/%2e%2e/%2e%2e/etc/Dockerfile',
  'file:///app/../../../etc/Dockerfile',
  'file:///app/%2F%00%0A/Dockerfile',
  'file:///app/%E0%A4%A/Dockerfile',
  'file:///app/%/Dockerfile',
  'file:',
  'x',
  '',
  '\ud800\u2028\0',
  `file:///${'a'.repeat(100_000)}/Dockerfile`,
  '__proto__',
  'constructor',
];

withServerProcess('documents at addresses of every kind are served', async (server) => {
  await server.initialize({ workspaceFolders: uris.map((at) => ({ uri: at, name: 'odd' })) });
  for (const at of uris) {
    open(server, at, 'FROM debian:latest AS one\nCOPY --from=one a b\nCOPY ../x$Y /z\n');
    assert.match(JSON.stringify(await findings(server, at, 1)), /no-latest-base-image/, at);
    const beside = `${at}/compose.yaml`;
    server.notify('textDocument/didOpen', {
      textDocument: { uri: beside, languageId: 'dockercompose', version: 1, text: composeText },
    });
    for (const each of [at, beside]) {
      for (const method of ['hover', 'completion', 'documentLink', 'definition', 'codeLens', 'documentSymbol']) {
        const { error } = await server.request(`textDocument/${method}`, { ...hoverAt(each), context: {} });
        assert.equal(error, undefined, `${method} at ${each.slice(0, 200)}`);
      }
      close(server, each);
    }
    server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: at, type: 2 }] });
  }
  assert.deepEqual(errorsIn(server), []);
});

const composeText =
  'include: [../other.yaml]\nservices:\n  web:\n    build: ./%2e%2e/x\n    env_file: ["\\0", é]\n    extends: { file: "a b.yaml", service: x }\n';

withServerProcess('two thousand open documents, all with their findings', async (server) => {
  await server.initialize();
  const all = Array.from({ length: 2000 }, (_, index) => `file:///app/${index}/Dockerfile`);
  for (const at of all) open(server, at, 'FROM debian:latest\n');
  for (const at of all) await findings(server, at, 1);
  for (const at of all) close(server, at);
  assert.deepEqual(await server.request('textDocument/hover', hoverAt(all[0] ?? '')), { result: null });
  assert.deepEqual(errorsIn(server), []);
});

function open(server: ServerProcess, at: string, given: string): void {
  server.notify('textDocument/didOpen', {
    textDocument: { uri: at, languageId: 'dockerfile', version: 1, text: given },
  });
}

function change(server: ServerProcess, at: string, version: number, given: string): void {
  server.notify('textDocument/didChange', { textDocument: { uri: at, version }, contentChanges: [{ text: given }] });
}

function close(server: ServerProcess, at: string): void {
  server.notify('textDocument/didClose', { textDocument: { uri: at } });
}

function hoverAt(at: string) {
  return { textDocument: { uri: at }, position: { line: 0, character: 1 } };
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly object[];
}

async function findings(server: ServerProcess, at: string, version: number): Promise<readonly object[]> {
  const isWanted = (params: unknown) => isPublished(params) && params.uri === at && params.version === version;
  const told = await server.until(({ params }) => isWanted(params));
  return isPublished(told.params) ? told.params.diagnostics : [];
}

function isPublished(params: unknown): params is Published {
  return typeof params === 'object' && params !== null && 'diagnostics' in params;
}

function errorsIn(server: ServerProcess): readonly unknown[] {
  return server.told.flatMap(({ method, params }) =>
    method === 'window/logMessage' && JSON.stringify(params).includes('"type":1') ? [params] : [],
  );
}

/** What the server takes for the lines of a document: the whole of it is the outermost selection. */
async function lineCount(server: ServerProcess, at: string): Promise<number> {
  const { result } = await server.request('textDocument/selectionRange', {
    textDocument: { uri: at },
    positions: [{ line: 0, character: 0 }],
  });
  let range: { range: { end: { line: number } }; parent?: typeof range } | undefined = Array.isArray(result)
    ? result[0]
    : undefined;
  while (range?.parent) range = range.parent;
  return (range?.range.end.line ?? -1) + 1;
}
