import parts from 'docker-wiki:knowledge';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { rules as allRules } from '../../server/src/lint/registry';
import type { Rule } from '../../server/src/lint/rule';
import { startServer } from '../../server/src/lsp/server';
import { emptyWorkspace, type Http, type Workspace } from '../../server/src/ports';
import type { ShellCheck } from '../../server/src/shellcheck/shellcheck';

export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Every `publishDiagnostics`, in order. */
  readonly published: readonly {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: Diagnostic[];
  }[];
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  /** Methods that the server has registered for while running. */
  readonly registered: readonly string[];
  open(uri: string, languageId: string, text: string): void;
  change(uri: string, version: number, text: string): void;
  close(uri: string): void;
  /** Resolves after the server has worked off all that was sent so far. */
  settled(): Promise<void>;
  stop(): void;
}

export interface LspClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly rules?: readonly Rule[];
  readonly initializationOptions?: unknown;
  readonly workspace?: Workspace;
  readonly today?: string;
  readonly folders?: readonly { readonly uri: string; readonly name: string }[];
  readonly shellCheck?: ShellCheck;
  readonly http?: Http;
  /** When answers have left the server; at once unless told. */
  readonly untilSent?: () => Promise<void>;
}

/** Our real server and a real protocol client, joined by two streams. */
export async function startLspClient(options: LspClientOptions = {}): Promise<LspClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer({
    connection: createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    readKnowledge: async (part) => parts[part],
    rules: options.rules ?? allRules,
    version: '0.0.0-test',
    workspace: options.workspace ?? emptyWorkspace,
    http: options.http ?? { within: () => async () => 'unreachable' },
    clock: { today: () => options.today ?? '2026-11-22' },
    createShellCheck: () => options.shellCheck,
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    async nextTurn() {
      await setImmediate();
      await setImmediate();
    },
    untilSent: options.untilSent ?? (async () => undefined),
  });

  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published: LspClient['published'][number][] = [];
  const warnings: string[] = [];
  const errors: string[] = [];
  const registered: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params) => void published.push(params));
  connection.onNotification('window/logMessage', ({ type, message }) => void (type === 1 && errors.push(message)));
  connection.onNotification('window/showMessage', ({ message }) => void warnings.push(message));
  connection.onRequest('window/showMessageRequest', ({ message }) => {
    warnings.push(message);
    return null;
  });
  connection.onRequest('workspace/configuration', () => [options.settings ?? null]);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  connection.listen();

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: options.folders ?? null,
    capabilities: options.capabilities ?? { workspace: { configuration: true } },
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});

  const client: LspClient = {
    connection,
    initialized,
    published,
    warnings,
    errors,
    registered,
    open: (uri, languageId, text) =>
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text) =>
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    close: (uri) => void connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    async settled() {
      // Hover requests are answered in turn, and each answer lies behind what was scheduled before it.
      for (let i = 0; i < 3; i++) {
        await connection.sendRequest('textDocument/hover', {
          textDocument: { uri: 'untitled:none' },
          position: { line: 0, character: 0 },
        });
      }
    },
    stop() {
      connection.dispose();
      toServer.destroy();
      toClient.destroy();
    },
  };
  await client.settled();
  return client;
}
