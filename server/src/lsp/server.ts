import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  RequestType,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../knowledge/knowledge';
import { withLinks } from '../knowledge/markdown';
import type { Rule } from '../lint/rule';
import type { Log } from '../ports';
import { createDockerWikiService } from '../service';
import { readSettings } from '../settings';
import { codeActions, fixAllKind } from './code-actions';
import { resolveCompletion, toCompletionItem } from './completion';
import { toRange, toSpan } from './convert';
import { createPublisher, diagnosticsOf } from './diagnostics';
import { createLinks, type LinkOptions } from './links';
import { createRequestRunner } from './run-request';

/** Asks for the page that explains a place: `{ textDocument: { uri }, position }` → an address, or null. */
export const pageAtRequest = new RequestType<
  { textDocument: { uri: string }; position: { line: number; character: number } },
  string | null,
  void
>('dockerWiki/pageAt');

export interface ServerInit {
  readonly connection: Connection;
  readonly knowledge: Knowledge;
  readonly rules: readonly Rule[];
  readonly version: string;
  /** Resolves after the message that waits next has been handled, so that what is overtaken can be dropped. */
  readonly nextTurn: () => Promise<void>;
}

/** Wires the service to a connection and starts to listen. */
export function startServer({ connection, knowledge, rules, version, nextTurn }: ServerInit): void {
  const log = connectionLog(connection);
  const requests = createRequestRunner(log, nextTurn);
  const service = createDockerWikiService({ knowledge, rules, log });
  const documents = new TextDocuments(TextDocument);
  let client: InitializeParams['capabilities'] = {};
  let options: LinkOptions = {};
  let links = createLinks(options);
  let warned = '';

  const pulls = () => client.textDocument?.diagnostic !== undefined;
  const publisher = createPublisher(connection, nextTurn, (uri) => diagnosticsOf(service, uri, links));

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    options = isLinkOptions(params.initializationOptions) ? params.initializationOptions : {};
    links = createLinks(options);
    return {
      serverInfo: { name: 'docker-wiki', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
        completionProvider: { resolveProvider: true, triggerCharacters: ['-', '=', ',', ' '] },
        ...(pulls() ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } } : {}),
      },
    };
  });

  connection.onInitialized(async () => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'dockerWiki' });
    }
    await configure(undefined);
  });

  connection.onDidChangeConfiguration(({ settings }) => configure(settings));

  documents.onDidChangeContent(({ document }) => {
    const { uri, languageId } = document;
    service.update({ uri, languageId, version: document.version, text: document.getText() });
    if (!pulls() && service.source(uri)) publisher.schedule(uri, document.version);
  });
  documents.onDidClose(({ document }) => {
    service.close(document.uri);
    if (!pulls()) publisher.clear(document.uri);
  });

  connection.languages.diagnostics.on(({ textDocument: { uri } }, token) =>
    requests.run('diagnostics', token, { kind: 'full' as const, items: [] }, () => ({
      kind: 'full' as const,
      items: diagnosticsOf(service, uri, links),
    })),
  );

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    requests.run('hover', token, null, () => {
      const source = service.source(uri);
      const hover = source && service.hover(uri, source.offsetAt(position));
      if (!source || !hover) return null;
      const value = withLinks(hover.markdown, links.markdownTarget);
      return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(source, hover.span) };
    }),
  );

  connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
    requests.run('code actions', token, [], () => {
      const source = service.source(uri);
      return source ? codeActions({ service, links, options }, uri, toSpan(source, range), context.only) : [];
    }),
  );

  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    requests.run('completion', token, [], () => {
      const source = service.source(uri);
      if (!source) return [];
      return service.completions(uri, source.offsetAt(position)).map((proposal) => toCompletionItem(source, proposal));
    }),
  );
  connection.onCompletionResolve((item, token) =>
    requests.run('completion documentation', token, item, () => resolveCompletion(item, knowledge, links)),
  );

  connection.onRequest(pageAtRequest, ({ textDocument: { uri }, position }, token) =>
    requests.run('page at', token, null, () => {
      const source = service.source(uri);
      return (source && service.addressAt(uri, source.offsetAt(position))) ?? null;
    }),
  );

  documents.listen(connection);
  connection.listen();

  /** Clients that can be asked are asked; the others send their settings along. */
  async function configure(sent: unknown): Promise<void> {
    const section = client.workspace?.configuration
      ? await connection.workspace.getConfiguration('dockerWiki')
      : sectionOf(sent);
    const { settings, problems } = readSettings(section, rules);
    service.configure(settings);
    const warning = problems.join('\n');
    if (warning && warning !== warned) connection.window.showWarningMessage(warning);
    warned = warning;
    if (pulls()) connection.languages.diagnostics.refresh();
    else for (const { uri, version } of documents.all()) if (service.source(uri)) publisher.schedule(uri, version);
  }
}

function connectionLog({ console }: Connection): Log {
  return {
    info: (message) => console.info(message),
    warn: (message) => console.warn(message),
    error: (message, error) => console.error(error === undefined ? message : `${message}: ${describe(error)}`),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && 'dockerWiki' in settings
    ? settings.dockerWiki
    : undefined;
}

function isLinkOptions(value: unknown): value is LinkOptions {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((part) => typeof part === 'string');
}
