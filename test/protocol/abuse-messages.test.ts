import assert from 'node:assert/strict';
import { type ServerProcess, withServerProcess } from '../harness/server-process';

const uri = 'file:///app/Dockerfile';
const hover = { textDocument: { uri }, position: { line: 0, character: 1 } };
const methodNotFound = -32601;

/** Bytes that are no message of the protocol. (A length below zero makes the library lose count of its bytes for good.) */
const rubbish = {
  'a header without a colon': 'rubbish\r\n\r\n',
  'a header without a length': 'Foo: bar\r\n\r\n',
  'a length that is a word': 'Content-Length: many\r\n\r\n',
  'a length of zero': 'Content-Length: 0\r\n\r\n',
  'a body that ends too early': 'Content-Length: 6\r\n\r\n{"a":1',
  'a body with lone bytes': 'Content-Length: 3\r\n\r\n\x00\x01\x02',
  'a body that is a list': 'Content-Length: 2\r\n\r\n[]',
  'a body that is nothing': 'Content-Length: 4\r\n\r\nnull',
  'a body that is a number': 'Content-Length: 1\r\n\r\n1',
  'an object that is no message': 'Content-Length: 2\r\n\r\n{}',
  'another encoding': 'Content-Type: application/x; charset=latin5\r\nContent-Length: 2\r\n\r\n{}',
};

withServerProcess('after bytes that are no message the server goes on', async (server) => {
  await server.initialize();
  for (const [index, bytes] of Object.values(rubbish).entries()) {
    server.write(bytes);
    // The library reads on with the next bytes that come, so a broken length may cost the messages behind it.
    const at = `file:///fresh/${index}/Dockerfile`;
    const again = setInterval(() => open(server, at, 'FROM debian:latest\n'), 50);
    await assertWorks(server, at).finally(() => clearInterval(again));
  }
});

withServerProcess('a message in single bytes is a message', async (server) => {
  await server.initialize();
  const body = JSON.stringify({ jsonrpc: '2.0', method: '$/nothing', params: { text: 'é😀' } });
  for (const byte of Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)) {
    server.write(Uint8Array.of(byte));
  }
  await assertWorks(server);
});

withServerProcess('what comes before initialize is answered, and does no harm', async (server) => {
  open(server, uri, 'FROM debian:latest\n');
  assert.ok(await server.request('textDocument/hover', hover));
  await server.initialize();
  await assertWorks(server);
});

withServerProcess('whoever initializes twice gets the same answer', async (server) => {
  assert.deepEqual(await server.initialize(), await server.initialize());
  await assertWorks(server);
});

withServerProcess('what comes after shutdown is answered, and exit ends the server well', async (server) => {
  await server.initialize();
  assert.deepEqual(await server.request('shutdown'), { result: null });
  open(server, uri, 'FROM debian:latest\n');
  assert.ok(await server.request('textDocument/hover', hover));
  server.notify('exit');
  assert.equal(await server.ended, 0);
});

withServerProcess('unknown requests are refused, unknown notifications are not heard', async (server) => {
  await server.initialize();
  for (const method of ['foo/bar', '$/foo', 'textDocument/hovers', '', 'constructor', '__proto__']) {
    assert.equal((await server.request(method, {})).error?.code, methodNotFound, method);
    server.notify(method, {});
  }
  await assertWorks(server);
});

const wrongParams = [
  null,
  5,
  'x',
  [],
  [1, 2, 3],
  {},
  { textDocument: null },
  { textDocument: { uri: 5 }, position: {} },
  { textDocument: { uri }, position: { line: 'a', character: null }, range: {}, options: {}, context: {} },
  { textDocument: { uri }, position: { line: -1, character: 1e300 }, newName: 7, item: {}, positions: [{}] },
];
const requests = [
  'codeAction',
  'codeLens',
  'completion',
  'declaration',
  'definition',
  'diagnostic',
  'documentHighlight',
  'documentLink',
  'documentSymbol',
  'foldingRange',
  'formatting',
  'hover',
  'inlayHint',
  'linkedEditingRange',
  'onTypeFormatting',
  'prepareCallHierarchy',
  'prepareRename',
  'rangeFormatting',
  'references',
  'rename',
  'selectionRange',
  'semanticTokens/full',
  'semanticTokens/full/delta',
  'signatureHelp',
].map((name) => `textDocument/${name}`);
const notifications = ['didOpen', 'didChange', 'didClose', 'didSave'].map((name) => `textDocument/${name}`);
const ownRequests = ['pageAt', 'graph', 'explain', 'uses', 'fixRule'].map((name) => `dockerWiki/${name}`);

withServerProcess('each method gets parameters of every wrong shape, and each request one answer', async (server) => {
  await server.initialize();
  open(server, uri, 'FROM debian:latest\n');
  for (const params of wrongParams) {
    const methods = [...requests, ...ownRequests, 'workspace/symbol', 'workspace/executeCommand'];
    await Promise.all(methods.map((method) => server.request(method, params)));
    for (const method of [...notifications, 'workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']) {
      server.notify(method, params);
    }
  }
  await assertWorks(server);
});

withServerProcess('a text that is none costs the client its findings, and nobody else theirs', async (server) => {
  await server.initialize();
  for (const text of [5, null, {}, ['FROM a']]) {
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dockerfile', version: 1, text } });
    await server.request('textDocument/hover', hover);
  }
  await assertWorks(server);
});

withServerProcess('ids may be huge, odd and used again', async (server) => {
  await server.initialize();
  open(server, uri, 'FROM debian:latest\n');
  for (const id of [0, -1, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e21, 'x'.repeat(100_000), '', '\u2028\0😀', 'same']) {
    assert.ok((await server.request('textDocument/hover', hover, id)).result, String(id).slice(0, 20));
  }
  await Promise.all([1, 2, 3].map(() => server.request('textDocument/hover', hover, 'same')));
  assert.ok(server.answersTo('same') > 1);
});

withServerProcess('in a storm of cancels each request still gets one answer', async (server) => {
  await server.initialize();
  open(server, uri, 'FROM debian:latest\nRUN apt-get install curl\n'.repeat(20));
  const asked = Array.from({ length: 1000 }, (_, index) => {
    const answer = server.request('textDocument/completion', hover, `c${index}`);
    for (let times = 0; times < 3; times++) server.notify('$/cancelRequest', { id: `c${index}` });
    server.notify('$/cancelRequest', { id: `nobody${index}` });
    return answer;
  });
  await Promise.all(asked);
  for (let index = 0; index < asked.length; index++) assert.equal(server.answersTo(`c${index}`), 1);
  await assertWorks(server);
});

withServerProcess('answers to questions that were never asked are not heard', async (server) => {
  await server.initialize();
  for (const id of [1, 'x', null]) server.send({ id, result: { rules: 'off' } });
  server.send({ id: 7, error: { code: 1, message: 'no' } });
  await assertWorks(server);
});

withServerProcess('a client that refuses all that it is asked for is served all the same', async (server) => {
  server.refuse();
  await server.initialize({
    capabilities: {
      workspace: {
        configuration: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
      },
      textDocument: { diagnostic: {} },
    },
  });
  server.notify('workspace/didChangeConfiguration', { settings: { dockerWiki: { rules: { DL3007: 'off' } } } });
  const pull = () => server.request('textDocument/diagnostic', { textDocument: { uri } });
  await pull();
  open(server, uri, 'FROM debian:latest\n'); // asks to be pulled again
  await server.request('textDocument/hover', hover);
  const { result } = await pull();
  assert.match(JSON.stringify(result), /no-latest-base-image/);
});

withServerProcess('whoever hangs up leaves no server behind', async (server) => {
  await server.initialize();
  open(server, uri, 'FROM debian:latest\n');
  server.hangUp();
  assert.notEqual(await server.ended, null, 'ended by itself');
});

withServerProcess('a client that died without a word leaves no server behind', async (server) => {
  // No process has that number: Linux and macOS give none above four million.
  await server.initialize({ processId: 2 ** 30 });
  assert.notEqual(await server.ended, null, 'ended by itself');
});

function open(server: ServerProcess, at: string, text: string): void {
  server.notify('textDocument/didOpen', { textDocument: { uri: at, languageId: 'dockerfile', version: 1, text } });
}

/** A fresh document gets its findings. */
async function assertWorks(server: ServerProcess, fresh = 'file:///fresh/Dockerfile'): Promise<void> {
  open(server, fresh, 'FROM debian:latest\n');
  const { params } = await server.until(
    ({ method, params }) => method === 'textDocument/publishDiagnostics' && JSON.stringify(params).includes(fresh),
  );
  assert.match(JSON.stringify(params), /dockerfile\/no-latest-base-image/);
}
