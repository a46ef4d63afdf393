import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { defineRule } from '../../server/src/lint/rule';
import type { LspClient } from '../harness/lsp-client';
import { withClient } from '../harness/with-client';

const uri = 'file:///app/Dockerfile';
const pulling = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };

withClient('a client that does not pull gets findings pushed, with the version they belong to', {}, async (client) => {
  client.open(uri, 'dockerfile', 'FROM debian:latest\n');
  await client.settled();
  const [push] = client.published;
  assert.equal(push?.version, 1);
  assert.deepEqual(
    push?.diagnostics.map(({ code, source }) => [code, source]),
    [['dockerfile/no-latest-base-image', 'docker-wiki']],
  );
});

withClient('a client that pulls gets nothing pushed', { capabilities: pulling }, async (client) => {
  client.open(uri, 'dockerfile', 'FROM debian:latest\n');
  const report = await pull(client);
  assert.deepEqual(
    report.map(({ code }) => code),
    ['dockerfile/no-latest-base-image'],
  );
  await client.settled();
  assert.deepEqual(client.published, []);
});

withClient('what someone waits for while typing comes before findings', { capabilities: pulling }, async (client) => {
  client.open(uri, 'dockerfile', 'FROM debian:latest\n\n');
  const answered: string[] = [];
  const textDocument = { uri };
  await Promise.all([
    pull(client).then(() => answered.push('findings')),
    client.connection
      .sendRequest('textDocument/completion', { textDocument, position: { line: 1, character: 0 } })
      .then(() => answered.push('completion')),
  ]);
  assert.deepEqual(answered, ['completion', 'findings']);
});

withClient('who pulls before opening is asked to pull again', { capabilities: pulling }, async (client) => {
  let refreshes = 0;
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  assert.deepEqual(await pull(client), []);
  client.open(uri, 'dockerfile', 'FROM debian:latest\n');
  await client.settled();
  assert.equal(refreshes, 1);
});

withClient('of many changes in a row only the last is computed', {}, async (client) => {
  client.open(uri, 'dockerfile', 'FROM debian:latest\n');
  for (let version = 2; version <= 50; version++)
    client.change(uri, version, `FROM debian:latest\n${'#'.repeat(version)}\n`);
  await client.settled();
  assert.equal(client.published.at(-1)?.version, 50);
  assert.ok(client.published.length < 10, `${client.published.length} of 50 versions were computed`);
});

withClient(
  'a document on which nobody works among many others still has its findings, fixes and hovers',
  { capabilities: pulling },
  async (client) => {
    client.open(uri, 'dockerfile', 'FROM debian:latest\n');
    const before = await pull(client);
    for (let other = 0; other < 50; other++)
      client.open(`file:///app/${other}.dockerfile`, 'dockerfile', 'FROM debian:13\n');
    assert.deepEqual(await pull(client), before);
    const position = { line: 0, character: 1 };
    const hover = await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    assert.match(JSON.stringify(hover), /FROM/);
    const range = before[0]?.range;
    const context = { diagnostics: before };
    const request = { textDocument: { uri }, range, context };
    const actions = await client.connection.sendRequest<{ title: string }[]>('textDocument/codeAction', request);
    assert.ok(actions.some(({ title }) => title.includes('debian:13')));
    client.change(uri, 2, 'FROM debian:latest\nMAINTAINER me\n');
    assert.equal((await pull(client)).length, before.length + 1);
  },
);

withClient('closing clears the findings', {}, async (client) => {
  client.open(uri, 'dockerfile', 'FROM debian:latest\n');
  await client.settled();
  client.close(uri);
  await client.settled();
  assert.deepEqual(client.published.at(-1), { uri, diagnostics: [] });
});

withClient('a file that was closed while a request was on its way gets an empty answer', {}, async (client) => {
  client.open(uri, 'dockerfile', 'FROM debian:13\n');
  client.close(uri);
  assert.equal(await hover(client), null);
});

withClient('a rule turned off stays silent', { settings: { rules: { DL3007: 'off' } } }, async (client) => {
  client.open(uri, 'dockerfile', 'FROM debian:latest\n');
  await client.settled();
  assert.deepEqual(client.published.at(-1)?.diagnostics, []);
});

withClient(
  'unknown settings, unknown rules and wrong levels give one warning that names them',
  { settings: { rulez: {}, rules: { 'dockerfile/no-such-rule': 'off', 'dockerfile/prefer-copy': 'loud' } } },
  async (client) => {
    assert.equal(client.warnings.length, 1);
    assert.match(client.warnings[0] ?? '', /no setting dockerWiki\.rulez/);
    assert.match(client.warnings[0] ?? '', /no rule "dockerfile\/no-such-rule"/);
    assert.match(client.warnings[0] ?? '', /"dockerfile\/prefer-copy" must be one of off, hint, info, warning, error/);
  },
);

const throwing = defineRule({
  id: 'dockerfile/throws',
  category: 'clarity',
  severity: 'info',
  messages: { seen: 'never reported' },
  on: {
    from(_, ctx) {
      ctx.report({ at: { start: 0, end: 1 }, message: 'seen' });
      throw new Error('deliberate');
    },
  },
});
const working = defineRule({
  id: 'dockerfile/works',
  category: 'clarity',
  severity: 'info',
  messages: { seen: 'seen {what}' },
  on: { from: ({ keyword }, ctx) => ctx.report({ at: keyword.span, message: 'seen', data: { what: keyword.text } }) },
});

withClient('a rule that throws is logged and hides no other', { rules: [throwing, working] }, async (client) => {
  client.open(uri, 'dockerfile', 'FROM debian:13\n');
  await client.settled();
  assert.deepEqual(
    client.published.at(-1)?.diagnostics.map(({ message }) => message),
    ['seen FROM'],
  );
  assert.match(client.errors.join('\n'), /rule dockerfile\/throws failed.*deliberate/s);
});

withClient(
  'an edit by range is applied where it belongs, also behind CRLF and a surrogate pair',
  {},
  async (client) => {
    client.open(uri, 'dockerfile', '# 😀\r\nFROM debian:13\r\n');
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 1, character: 12 }, end: { line: 1, character: 14 } }, text: 'latest' },
      ],
    });
    await client.settled();
    assert.deepEqual(client.published.at(-1)?.diagnostics[0]?.range, {
      start: { line: 1, character: 12 },
      end: { line: 1, character: 18 },
    });
  },
);

async function pull(client: LspClient) {
  const report = await client.connection.sendRequest<{ items: { code: string; range: Range }[] }>(
    'textDocument/diagnostic',
    {
      textDocument: { uri },
    },
  );
  return report.items;
}

function hover(client: LspClient) {
  return client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: 1 },
  });
}
