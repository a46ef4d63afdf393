import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { LspClient } from '../harness/lsp-client';
import { memoryWorkspace } from '../harness/memory-workspace';
import { withClient } from '../harness/with-client';

interface Result {
  readonly answer: string | Readonly<Record<string, unknown>> | null;
  readonly problem: string | null;
}

const uri = 'file:///repo/Dockerfile';

suite('dockerWiki/assistant', () => {
  withClient('lints what the editor shows at a path', {}, async (client) => {
    const document = { uri, text: 'FROM alpine:3.22\nADD app.conf /etc/\n' };
    const { answer, problem } = await run(client, 'lint', { path: 'Dockerfile' }, document);
    assert.equal(problem, null);
    assert.ok(typeof answer === 'object' && Array.isArray(answer?.findings));
    assert.equal(answer.findings[0].rule, 'dockerfile/prefer-copy');
  });

  withClient('takes the word of the editor for what a file is', {}, async (client) => {
    const document = {
      uri: 'file:///repo/build',
      text: 'FROM alpine:3.22\nADD app.conf /etc/\n',
      language: 'dockerfile',
    };
    const { answer } = await run(client, 'lint', { path: 'build' }, document);
    assert.ok(typeof answer === 'object' && Array.isArray(answer?.findings));
    assert.equal(answer.findings[0].rule, 'dockerfile/prefer-copy');
  });

  withClient('fixes a text that lies nowhere', {}, async (client) => {
    const input = { text: 'FROM alpine:3.22\nADD a.conf /etc/\n', language: 'dockerfile' };
    const { answer } = await run(client, 'fix', input, null);
    assert.equal(typeof answer === 'object' && answer?.text, 'FROM alpine:3.22\nCOPY a.conf /etc/\n');
  });

  const files = {
    'file:///repo/compose.yaml': 'services:\n  web:\n    image: nginx:1.30\n',
    'file:///repo/compose.override.yaml': 'services:\n  web:\n    image: nginx:1.31\n',
  };
  const folders = [{ uri: 'file:///repo', name: 'repo' }];
  withClient(
    'merges a project, unsaved editors first',
    { workspace: memoryWorkspace(files), folders },
    async (client) => {
      const override = 'services:\n  web:\n    image: nginx:1.32\n';
      client.open('file:///repo/compose.override.yaml', 'dockercompose', override);
      const base = 'file:///repo/compose.yaml';
      client.open(base, 'dockercompose', files[base]);
      const { answer } = await run(
        client,
        'effective_compose_project',
        { path: base },
        { uri: base, text: files[base] },
      );
      assert.ok(typeof answer === 'object' && Array.isArray(answer?.entries));
      assert.equal(answer.entries[0].value, 'nginx:1.32');
      const hover = { textDocument: { uri: base }, position: { line: 2, character: 6 } };
      assert.notEqual(
        await client.connection.sendRequest('textDocument/hover', hover),
        null,
        'the document stays open',
      );
    },
  );

  withClient('explains with the pages that the client has', {}, async (client) => {
    client.connection.onRequest('dockerWiki/pageText', (address: string) => `The page ${address}.`);
    const { answer } = await run(client, 'explain', { topic: 'DL3020' }, null);
    assert.match(String(answer), /The page DL3020\./);
    client.connection.onRequest('dockerWiki/pageText', (address: string) =>
      address.startsWith('rules/') ? `The page ${address}.` : null,
    );
    const short = await run(client, 'explain', { topic: 'DL3020' }, null);
    assert.match(String(short.answer), /^# Prefer `COPY` over `ADD`.*The page rules\/dockerfile\/prefer-copy\.$/s);
  });

  withClient('searches where the client searches', {}, async (client) => {
    client.connection.onRequest('dockerWiki/searchWiki', (words: string) => [
      { title: words, where: 'Compose', excerpt: '…', address: 'chapters/compose#ports' },
    ]);
    const { answer } = await run(client, 'search', { words: 'ports' }, null);
    assert.ok(typeof answer === 'object' && Array.isArray(answer?.sections));
    assert.match(String(answer.sections[0].url), /compose.*ports/);
  });

  withClient('says why there is no answer', {}, async (client) => {
    const problemOf = async (tool: string, input: object, document: Parameters<typeof run>[3] = null) =>
      (await run(client, tool, input, document)).problem ?? '';
    assert.match(await problemOf('rm', {}), /no tool "rm"/);
    assert.match(await problemOf('lint', { path: '../Dockerfile' }), /no file in the workspace/);
    assert.match(await problemOf('lint', { path: 'Dockerfile' }, { uri, text: null }), /Dockerfile is no file/);
    assert.match(await problemOf('lint', { text: 1 }), /"text" is to be a string/);
  });
});

function run(
  { connection }: LspClient,
  tool: string,
  input: object,
  document: { readonly uri: string; readonly text: string | null; readonly language?: string } | null,
): Promise<Result> {
  return connection.sendRequest('dockerWiki/assistant', {
    tool,
    input,
    document: document && { language: null, ...document },
  });
}
