import type { ClientCapabilities, CodeAction, CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { nodeHttp } from '../../server/src/node/http';
import type { LspClient, LspClientOptions } from '../harness/lsp-client';
import { readCursor } from '../harness/marked-text';
import { withClient } from '../harness/with-client';
import { type Answer, type SmallRegistry, startSmallRegistry } from './small-registry';

const waiting: ClientCapabilities = {
  workspace: { configuration: true },
  textDocument: {
    codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

/** A client that waits for edits, whose user has allowed to ask registries. */
export const allowed: LspClientOptions = {
  http: nodeHttp,
  capabilities: waiting,
  settings: { registry: { enabled: true } },
};

/** A test with such a client, and with a registry that answers in that way. */
export function withRegistry(
  what: string,
  answer: Answer | undefined,
  body: (registry: SmallRegistry, client: LspClient) => Promise<unknown>,
  options: LspClientOptions = allowed,
): void {
  withClient(what, options, async (client) => {
    const registry = await startSmallRegistry(answer);
    try {
      await body(registry, client);
    } finally {
      await registry.stop();
    }
  });
}

/** The action that pins the image at `<|>`, before anybody is asked. */
export async function pinAction(client: LspClient, marked: string): Promise<CodeAction | undefined> {
  const { document, position } = opened(client, marked);
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: document.uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['refactor'] },
  });
  return actions.find(({ title }) => title.startsWith('Pin '));
}

/** The text after the image at `<|>` was pinned; `undefined` where it was not. */
export async function pinned(client: LspClient, marked: string): Promise<string | undefined> {
  const action = await pinAction(client, marked);
  if (!action) return undefined;
  const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  const { document } = documentOf(marked);
  return edit && TextDocument.applyEdits(document, edit.changes?.[document.uri] ?? []);
}

/** The tags that are proposed at `<|>`, as an editor filters and orders them. */
export async function proposedTags(client: LspClient, marked: string): Promise<readonly CompletionItem[]> {
  return (await completionList(client, marked)).items;
}

export async function completionList(client: LspClient, marked: string): Promise<CompletionList> {
  const { document, position } = opened(client, marked);
  const found = await client.connection.sendRequest<CompletionItem[] | CompletionList>('textDocument/completion', {
    textDocument: { uri: document.uri },
    position,
  });
  const list = Array.isArray(found) ? { isIncomplete: false, items: found } : found;
  const items = list.items.filter(({ label, textEdit }) => {
    const typed = textEdit && 'range' in textEdit ? document.getText(textEdit.range) : '';
    return label.includes(typed);
  });
  return { ...list, items: items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)) };
}

function opened(client: LspClient, marked: string) {
  const { document, offset } = documentOf(marked);
  client.close(document.uri);
  client.open(document.uri, document.languageId, document.getText());
  return { document, position: document.positionAt(offset) };
}

function documentOf(marked: string) {
  const { text, offset } = readCursor(marked);
  const [name, language] = text.startsWith('services:')
    ? ['compose.yaml', 'dockercompose']
    : ['Dockerfile', 'dockerfile'];
  return { document: TextDocument.create(`file:///app/${name}`, language, 1, text), offset };
}
