import assert from 'node:assert/strict';
import { suite } from 'node:test';
import type { CompletionItem, CompletionList, DocumentSymbol } from 'vscode-languageserver-protocol';
import type { LspClient } from '../harness/lsp-client';
import { withClient } from '../harness/with-client';

const dockerfile = 'file:///repo/Dockerfile';
const compose = 'file:///repo/compose.yaml';

/** Found by hadolint (DL3000), by BuildKit (MaintainerDeprecated) and by us alone (a finding of `no-keep-alive-command`). */
const text = 'FROM alpine:3.22\nMAINTAINER me\nWORKDIR app\nCMD ["tail", "-f", "/dev/null"]\n';
const maintainer = 'dockerfile/no-maintainer';
const workdir = 'dockerfile/no-relative-workdir';
const keepAlive = 'dockerfile/no-keep-alive-command';

const settings = (rules: object) => ({ settings: { rules } });
const leaving = (leaveOut: object) => ({ initializationOptions: { leaveOut } });

suite('what an editor leaves to others', () => {
  withClient('is nothing unless it says so', {}, async (client) => {
    const found = await rulesIn(client);
    for (const rule of [maintainer, workdir, keepAlive]) assert.ok(found.includes(rule), rule);
    assert.ok((await labelsAt(client, dockerfile, 4)).includes('RUN'));
    assert.equal((await outline(client, dockerfile)).length, 1);
  });

  withClient('the rules of hadolint', leaving({ dockerfile: ['hadolint'] }), async (client) => {
    const found = await rulesIn(client);
    assert.ok(!found.includes(workdir) && !found.includes(maintainer), 'both have a DL number');
    assert.ok(found.includes(keepAlive));
  });

  withClient('the checks of BuildKit', leaving({ dockerfile: ['buildkit'] }), async (client) => {
    const found = await rulesIn(client);
    assert.ok(!found.includes(maintainer));
  });

  withClient(
    'but not a rule that the user has given a level',
    { ...leaving({ dockerfile: ['hadolint'] }), ...settings({ [workdir]: 'error' }) },
    async (client) => {
      const found = await rulesIn(client);
      assert.ok(found.includes(workdir));
      assert.ok(!found.includes(maintainer));
    },
  );

  withClient('plain words', leaving({ dockerfile: ['words'], compose: ['words'] }), async (client) => {
    client.open(dockerfile, 'dockerfile', text);
    assert.deepEqual(
      (await labelsAt(client, dockerfile, 4)).filter((label) => /^[A-Z]+$/.test(label)),
      [],
    );
    client.open(compose, 'dockercompose', 'services:\n  web:\n    image: nginx\n    restart: \n    \n');
    const keys = await labelsAt(client, compose, 4, 4);
    assert.ok(!keys.includes('ports'), keys.join(', '));
    const choices = await labelsAt(client, compose, 3, 13);
    assert.ok(!choices.includes('unless-stopped'), choices.join(', '));
  });

  withClient('names stay where only words are left', leaving({ compose: ['words'] }), async (client) => {
    client.open(
      compose,
      'dockercompose',
      'services:\n  web:\n    depends_on:\n      - \n  db:\n    image: postgres:18\n',
    );
    assert.ok((await labelsAt(client, compose, 3, 8)).includes('db'));
  });

  withClient('names too', leaving({ compose: ['names'] }), async (client) => {
    client.open(
      compose,
      'dockercompose',
      'services:\n  web:\n    depends_on:\n      - \n  db:\n    image: postgres:18\n',
    );
    assert.ok(!(await labelsAt(client, compose, 3, 8)).includes('db'));
  });

  withClient('the outline of one language', leaving({ dockerfile: ['outline'] }), async (client) => {
    client.open(dockerfile, 'dockerfile', text);
    client.open(compose, 'dockercompose', 'services:\n  web:\n    image: nginx\n');
    assert.deepEqual(await outline(client, dockerfile), []);
    assert.notDeepEqual(await outline(client, compose), []);
  });

  withClient('errors of the schema and of YAML', leaving({ compose: ['schema', 'yaml'] }), async (client) => {
    client.open(compose, 'dockercompose', 'services:\n  web:\n    imag: nginx\n    build: .\n    privileged: true\n');
    const found = await rulesOf(client, compose);
    assert.ok(!found.includes('compose/no-unknown-service-key'), found.join(', '));
    assert.ok(found.includes('compose/no-privileged'));
  });

  const everything = ['actions', 'completion', 'outline', 'problems', 'shellcheck'];
  withClient(
    'everything but explanations, whatever the rules are set to',
    { ...leaving({ all: everything }), ...settings({ [workdir]: 'error' }) },
    async (client) => {
      assert.deepEqual(await rulesIn(client), []);
      assert.deepEqual(await labelsAt(client, dockerfile, 4), []);
      assert.deepEqual(await outline(client, dockerfile), []);
      const hover = await client.connection.sendRequest('textDocument/hover', at(dockerfile, 2, 1));
      assert.ok(hover);
    },
  );

  withClient(
    'what makes no sense leaves nothing out',
    leaving({ dockerfile: 'hadolint', compose: [7] }),
    async (client) => {
      assert.ok((await rulesIn(client)).includes(workdir));
    },
  );
});

suite('the setting for it', () => {
  withClient(
    'is read by the editor, and warned of where it is wrong',
    { settings: { coexistence: 'some' } },
    async (client) => {
      assert.deepEqual(client.warnings, [
        'dockerWiki.coexistence must be one of auto, full, explain-only, not "some".',
      ]);
    },
  );
});

suite('the status of a file', () => {
  const status = (client: LspClient, uri: string) =>
    client.connection.sendRequest<{ on: number; all: number } | null>('dockerWiki/status', { textDocument: { uri } });

  withClient('counts the rules that are on', { settings: { profile: 'all' } }, async (client) => {
    client.open(dockerfile, 'dockerfile', text);
    const count = await status(client, dockerfile);
    assert.ok(count && count.all > 100);
    assert.equal(count.on, count.all);
  });

  withClient('leaves those out that others check', leaving({ dockerfile: ['hadolint'] }), async (client) => {
    client.open(dockerfile, 'dockerfile', text);
    const count = await status(client, dockerfile);
    assert.ok(count && count.on < count.all);
  });

  withClient('does not wait until the editor says that it is open', {}, async (client) => {
    assert.ok(await status(client, 'file:///repo/compose.yaml'));
  });

  withClient('is nothing for a file of others', {}, async (client) => {
    assert.equal(await status(client, 'file:///repo/main.go'), null);
  });
});

async function rulesIn(client: LspClient): Promise<readonly string[]> {
  client.open(dockerfile, 'dockerfile', text);
  return rulesOf(client, dockerfile);
}

async function rulesOf(client: LspClient, uri: string): Promise<readonly string[]> {
  await client.settled();
  const diagnostics = client.published.findLast((each) => each.uri === uri)?.diagnostics ?? [];
  return diagnostics.map(({ code }) => String(code));
}

async function labelsAt(client: LspClient, uri: string, line: number, character = 0): Promise<readonly string[]> {
  const answer = await client.connection.sendRequest<CompletionItem[] | CompletionList>(
    'textDocument/completion',
    at(uri, line, character),
  );
  return (Array.isArray(answer) ? answer : answer.items).map(({ label }) => label);
}

function outline(client: LspClient, uri: string): Promise<DocumentSymbol[]> {
  return client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
}

function at(uri: string, line: number, character: number) {
  return { textDocument: { uri }, position: { line, character } };
}
