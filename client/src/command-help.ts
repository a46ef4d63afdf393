import * as vscode from 'vscode';
import type {
  BaseLanguageClient,
  CompletionRegistrationOptions,
  Middleware,
  ServerCapabilities,
} from 'vscode-languageclient';
import { commandDocuments, type DocumentKind } from './docker-documents';

/** Help with docker's command lines in texts of other languages: hovers, and completion where people type commands. */
export interface CommandHelp {
  /** True for a document that the server is to be started for. */
  wants(document: vscode.TextDocument): boolean;
  /** True where a line that was just changed mentions docker. */
  wantsSince(change: vscode.TextDocumentChangeEvent): boolean;
}

const setting = 'dockerWiki.commandHelp';
/** What the client knows our registrations by. */
const id = setting;
/** Languages in which commands are read, and seldom written. */
const hoverOnly = new Set(['markdown', 'json']);

/** Adds the documents that the setting lists to those of the client, and to no features but the ones of this help. */
export function registerCommandHelp(context: vscode.ExtensionContext, client: BaseLanguageClient): CommandHelp {
  let server: ServerCapabilities | undefined;
  // As a feature it is asked again after each start of the server, whoever started it.
  client.registerFeature({
    fillClientCapabilities: () => undefined,
    getState: () => ({ kind: 'static' }),
    initialize(capabilities) {
      server = capabilities;
      attach(server);
    },
    clear() {
      server = undefined;
    },
  });
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (server && change.affectsConfiguration(setting)) attach(server);
    }),
  );
  return {
    wants: (document) => isCommandDocument(document) && document.getText().includes('docker'),
    wantsSince: ({ document, contentChanges }) =>
      contentChanges.some(({ range }) => document.lineAt(range.start.line).text.includes('docker')) &&
      isCommandDocument(document),
  };

  function attach({ textDocumentSync: sync, completionProvider }: ServerCapabilities): void {
    const didOpen = client.getFeature('textDocument/didOpen');
    const didChange = client.getFeature('textDocument/didChange');
    const didClose = client.getFeature('textDocument/didClose');
    const hover = client.getFeature('textDocument/hover');
    const completion = client.getFeature('textDocument/completion');
    for (const feature of [didOpen, didChange, didClose, hover, completion]) feature.unregister(id);

    const languages = chosenLanguages();
    const documentSelector = kindsOf(languages);
    if (documentSelector.length === 0) return;
    const typed = kindsOf(languages.filter((language) => !hoverOnly.has(language)));
    const syncKind = (typeof sync === 'object' ? sync.change : sync) ?? 0;
    hover.register({ id, registerOptions: { documentSelector } });
    const completing: CompletionRegistrationOptions = {
      ...completionProvider,
      documentSelector: typed,
      triggerCharacters: ['-', ' ', '='], // the server's others mean something in files of ours alone
    };
    completion.register({ id, registerOptions: completing });
    didClose.register({ id, registerOptions: { documentSelector } });
    didChange.register({ id, registerOptions: { documentSelector, syncKind } });
    // The last one, for it tells the server of documents that are open already.
    didOpen.register({ id, registerOptions: { documentSelector } });
  }
}

/**
 * A document may be one of ours and a command text as well, such as a workflow that is called `compose.yml`: the client
 * would send each of its changes twice.
 */
export function changesOnce(): NonNullable<Middleware['didChange']> {
  const sent = new WeakMap<vscode.TextDocument, number>();
  return async (event, next) => {
    const { document } = event;
    if (sent.get(document) === document.version) return;
    sent.set(document, document.version);
    await next(event);
  };
}

function isCommandDocument(document: vscode.TextDocument): boolean {
  return vscode.languages.match(kindsOf(chosenLanguages()), document) > 0;
}

/** Whatever is no list of names means all of them, as the default does; unknown names mean nothing. */
function chosenLanguages(): readonly string[] {
  const value = vscode.workspace.getConfiguration(setting).get<unknown>('languages');
  const names = Object.keys(commandDocuments);
  return Array.isArray(value) ? names.filter((name) => value.includes(name)) : names;
}

function kindsOf(languages: readonly string[]): DocumentKind[] {
  return languages.flatMap((language) => commandDocuments[language] ?? []);
}
