import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type Hover,
  InsertTextFormat,
  type SignatureHelp,
} from 'vscode-languageserver-protocol';
import { plainText } from '../../server/src/knowledge/plain-text';
import { type LspClient, startLspClient } from '../harness/lsp-client';
import { withClient } from '../harness/with-client';

const dockerfile = 'file:///repo/Dockerfile';
const plainOnly = {
  textDocument: {
    hover: { contentFormat: ['plaintext' as const] },
    completion: { completionItem: { documentationFormat: ['plaintext' as const] } },
    signatureHelp: { signatureInformation: { documentationFormat: ['plaintext' as const] } },
  },
};
const both = { textDocument: { hover: { contentFormat: ['markdown' as const, 'plaintext' as const] } } };

suite('a client without Markdown', () => {
  withClient('reads hovers without signs', { capabilities: plainOnly }, async (client) => {
    const { kind, value } = await hoverOn(client);
    assert.equal(kind, 'plaintext');
    assert.match(value, /^COPY · brings files/);
    assert.doesNotMatch(value, /\*\*|`|\]\(/);
  });

  withClient('gets Markdown where it takes it', { capabilities: both }, async (client) => {
    const { kind, value } = await hoverOn(client);
    assert.equal(kind, 'markdown');
    assert.match(value, /^\*\*`COPY`\*\*/);
  });

  withClient('reads the documentation of proposals', { capabilities: plainOnly }, async (client) => {
    const item = (await completionsIn(client, 'C')).items.find(({ label }) => label === 'COPY');
    const { documentation } = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.ok(typeof documentation === 'object');
    assert.equal(documentation.kind, 'plaintext');
    assert.doesNotMatch(documentation.value, /\*\*|`|\]\(/);
  });

  withClient('reads signatures', { capabilities: plainOnly }, async (client) => {
    client.open(dockerfile, 'dockerfile', 'FROM alpine\nCOPY a b\n');
    const help = await client.connection.sendRequest<SignatureHelp | null>('textDocument/signatureHelp', {
      textDocument: { uri: dockerfile },
      position: { line: 1, character: 6 },
    });
    const documentation = help?.signatures[0]?.documentation;
    assert.ok(typeof documentation === 'object');
    assert.equal(documentation.kind, 'plaintext');
  });
});

suite('Markdown as text', () => {
  for (const [markdown, text] of [
    ['**`COPY`** · brings *files*', 'COPY · brings *files*'],
    ['[Docker Wiki: `COPY`](docker-wiki:chapters/dockerfile#copy)', 'Docker Wiki: COPY'],
    ['`a**b` and ``c`d``', 'a**b and c`d'],
    ['Before\n\n```dockerfile\nRUN echo **\n```\n\nafter', 'Before\n\n  RUN echo **\n\nafter'],
    ['| a | b |\n|---|:-:|\n| `x\\|y` | **z** |', 'a | b\nx|y | z'],
    ['2 \\* 3', '2 * 3'],
  ] as const) {
    test(JSON.stringify(markdown), () => assert.equal(plainText(markdown), text));
  }
});

suite('a client without snippets', () => {
  for (const text of ['', 'F', 'HEALTHCHECK ', 'RUN --', 'RUN --mount=', 'LABEL ']) {
    test(`gets plain text behind "${text}"`, async () => {
      for (const item of await completionsOf({}, text)) {
        assert.equal(item.insertTextFormat, undefined);
        assert.doesNotMatch(item.textEdit?.newText ?? '', /\$\d|\$\{\d/, item.label);
      }
    });
  }

  test('gets the default of each placeholder', async () => {
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    const snippets = (await completionsOf(capabilities, '')).filter(
      ({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet,
    );
    const plain = await completionsOf({}, '');
    assert.ok(snippets.length > 0);
    for (const { label, textEdit } of snippets) {
      const [, stop, word = ''] = /(\$\{\d+:)([\w./-]+)\}/.exec(textEdit?.newText ?? '') ?? [];
      if (!stop) continue;
      assert.ok(plain.find((item) => item.label === label)?.textEdit?.newText.includes(word), label);
    }
  });
});

suite('a client that knows defaults of a list', () => {
  const capabilities = (itemDefaults: string[]): ClientCapabilities => ({
    textDocument: { completion: { completionItem: { snippetSupport: true }, completionList: { itemDefaults } } },
  });

  for (const text of ['', 'RUN --', 'RUN --mount=type=', 'COPY --']) {
    test(`gets the range of what it replaces once behind ${JSON.stringify(text)}`, async () => {
      const full = await completionsOf(capabilities([]), text);
      const list = await completionListOf(capabilities(['editRange']), text);
      const range = list.itemDefaults?.editRange;
      assert.ok(range && !('insert' in range));
      assert.ok(
        list.items.some(({ textEdit }) => !textEdit),
        'fewer ranges',
      );
      const meant = list.items.map(({ textEditText, ...item }) => ({
        ...item,
        textEdit: item.textEdit ?? { range, newText: textEditText ?? item.label },
      }));
      assert.deepEqual(meant, full);
    });
  }
});

const registering = (dynamicRegistration: boolean): ClientCapabilities => ({
  workspace: {
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration },
    didChangeWatchedFiles: { dynamicRegistration },
  },
});

withClient(
  'a client without dynamic registration is asked for none',
  { capabilities: registering(false) },
  async (client) => {
    assert.deepEqual(client.registered, []);
    assert.deepEqual(client.errors, []);
  },
);

withClient(
  'a client with dynamic registration is asked for it',
  { capabilities: registering(true) },
  async (client) => {
    assert.deepEqual(client.registered, ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  },
);

async function hoverOn(client: LspClient): Promise<{ readonly kind: string; readonly value: string }> {
  client.open(dockerfile, 'dockerfile', 'FROM alpine\nCOPY a b\n');
  const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri: dockerfile },
    position: { line: 1, character: 1 },
  });
  assert.ok(hover && typeof hover.contents === 'object' && 'kind' in hover.contents);
  return hover.contents;
}

async function completionsOf(capabilities: object, line: string): Promise<readonly CompletionItem[]> {
  const { items } = await completionListOf(capabilities, line);
  return items;
}

async function completionListOf(capabilities: object, line: string): Promise<CompletionList> {
  const client = await startLspClient({ capabilities });
  try {
    return await completionsIn(client, line);
  } finally {
    client.stop();
  }
}

async function completionsIn(client: LspClient, line: string): Promise<CompletionList> {
  client.open(dockerfile, 'dockerfile', `FROM alpine\n${line}`);
  const found: CompletionItem[] | CompletionList = await client.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: dockerfile },
    position: { line: 1, character: line.length },
  });
  return Array.isArray(found) ? { isIncomplete: false, items: found } : found;
}
