import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type RememberingWorkspace, remembering } from '../build-context/remembering';
import { createKnowledge, type KnowledgePart } from '../knowledge/knowledge';
import { languageOf } from '../languages';
import { readLeftOut } from '../left-out';
import type { Rule } from '../lint/rule';
import type { Clock, Http, Log, Workspace } from '../ports';
import { createRegistry, type Registry } from '../registry/registry';
import { createDockerWikiService } from '../service';
import { defaultSettings, defaultSwitches, keyOf, readSettings, type Switches } from '../settings';
import type { ShellCheck } from '../shellcheck/shellcheck';
import { decoded } from '../text/decoded';
import type { SourceText } from '../text/source-text';
import { chooseEncoding, sourcesIn } from './convert';
import { createPublisher, diagnosticsOf } from './diagnostics';
import type { Feature } from './feature';
import { annotationsFeature } from './features/annotations';
import { assistantFeature } from './features/assistant';
import { callHierarchyFeature } from './features/call-hierarchy';
import { codeActionsFeature } from './features/code-actions';
import { completionFeature } from './features/completion';
import { explainFeature } from './features/explain';
import { fixRuleFeature } from './features/fix-rule';
import { formattingFeature } from './features/formatting';
import { graphFeature } from './features/graph';
import { hoverFeature } from './features/hover';
import { newFilesFeature } from './features/new-files';
import { pageAtFeature } from './features/page-at';
import { semanticTokensFeature } from './features/semantic-tokens';
import { signatureFeature } from './features/signature';
import { statusFeature } from './features/status';
import { structureFeature } from './features/structure';
import { symbolsFeature } from './features/symbols';
import { usesFeature } from './features/uses';
import { workspaceSymbolsFeature } from './features/workspace-symbols';
import { createLinks, type LinkOptions } from './links';
import { createRequestRunner } from './run-request';
import { createSecondLook } from './second-look';
import { tellUser } from './tell-user';
import { delegating, within, withOpenEditors } from './workspace';

const features: readonly Feature[] = [
  annotationsFeature,
  assistantFeature,
  callHierarchyFeature,
  codeActionsFeature,
  completionFeature,
  explainFeature,
  fixRuleFeature,
  formattingFeature,
  graphFeature,
  hoverFeature,
  newFilesFeature,
  pageAtFeature,
  semanticTokensFeature,
  signatureFeature,
  statusFeature,
  structureFeature,
  symbolsFeature,
  usesFeature,
  workspaceSymbolsFeature,
];

export interface ServerInit {
  readonly connection: Connection;
  /** Brings the wiki; `folder` is where a client says that the extension's files lie. */
  readonly readKnowledge: (part: KnowledgePart, folder: string | undefined) => Promise<string>;
  readonly rules: readonly Rule[];
  readonly version: string;
  readonly workspace: Workspace;
  readonly clock: Clock;
  /** Brings ShellCheck; `folder` is where a client says that its files lie. */
  readonly createShellCheck?: (folder: string | undefined) => ShellCheck | undefined;
  /** Asks registries, once the user has switched that on. */
  readonly http: Http;
  /** Runs something later; the result calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Resolves after the message that waits next has been handled, so that what is overtaken can be dropped. */
  readonly nextTurn: () => Promise<void>;
  /** Resolves when what was sent has left the process, as far as that can be known. */
  readonly untilSent: () => Promise<void>;
}

/** Wires the service to a connection and starts to listen. */
export function startServer(init: ServerInit): void {
  const { connection, rules, version, workspace, clock } = init;
  const log = connectionLog(connection);
  const requests = createRequestRunner(log, init.nextTurn, init.untilSent);
  const documents = new TextDocuments(TextDocument);
  /** Only a client that tells of changes allows to remember. */
  let watched: RememberingWorkspace | undefined;
  /** The folders of the open documents; asked for again when one is opened or closed. */
  let openFolders: readonly string[] | undefined;
  const allowed = within(workspace, () => {
    if (folders.length > 0) return folders;
    openFolders ??= documents.keys().map(folderOf);
    return openFolders;
  });
  const remembered = remembering(allowed);
  const files = withOpenEditors(
    delegating(() => watched ?? allowed),
    (uri) => documents.get(uri)?.getText(),
  );
  const knowledge = createKnowledge({ read: (part) => init.readKnowledge(part, options.filesFolder) }, log);
  const service = createDockerWikiService({
    knowledge,
    rules,
    log,
    workspace: files,
    clock,
    shellCheck: () => shellCheck,
    registry: allowedRegistry,
    onRegistryProblem: sayOnce,
    overrule: (settings) => leftOut.silenced(settings, rules),
    onConfigProblem: ({ uri, message }) => warn([`${decoded(uri.replace(/^.*\//, ''))}: ${message}`]),
  });
  let client: ClientCapabilities = {};
  let options: LinkOptions = {};
  let leftOut = readLeftOut(undefined);
  let links = createLinks(options);
  let sourceFor = sourcesIn(PositionEncodingKind.UTF16);
  let warned = '';
  let current = keyOf(defaultSettings);
  let switches: Switches = defaultSwitches;
  let folders: readonly string[] = [];
  const registry = createRegistry(init);
  const said = new Set<string>();

  const pulls = () => client.textDocument?.diagnostic !== undefined;
  const publisher = createPublisher(connection, log, requests.untilQuiet, (uri) =>
    diagnosticsOf(service, uri, { links, sourceFor }),
  );

  const secondLook = createSecondLook({
    after: init.after,
    look: deepen,
    show: (uris) => (pulls() ? pullAgain() : showAgain(uris)),
  });

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    options = isLinkOptions(params.initializationOptions) ? params.initializationOptions : {};
    links = createLinks(options);
    leftOut = readLeftOut(params.initializationOptions);
    const encoding = chooseEncoding(client.general?.positionEncodings);
    sourceFor = sourcesIn(encoding);
    folders = foldersOf(params);
    shellCheck = init.createShellCheck?.(options.filesFolder);
    return {
      serverInfo: { name: 'docker-wiki', version },
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: syncIn(encoding) },
        ...(pulls() ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...Object.assign({}, ...features.map(({ capabilities }) => capabilities(client))),
      },
    };
  });

  connection.onInitialized(async () => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await granted(connection.client.register(DidChangeConfigurationNotification.type, { section: 'dockerWiki' }));
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const everything = { watchers: [{ globPattern: '**/*' }] };
      const isGranted = await granted(connection.client.register(DidChangeWatchedFilesNotification.type, everything));
      if (isGranted) watched = remembered;
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      });
    }
    await configure(undefined);
  });

  connection.onDidChangeConfiguration(({ settings }) => configure(settings));

  let shellCheck: ShellCheck | undefined;

  /** VS Code pulls for what is open before it says that it is open, and takes the empty answer for the last word. */
  const pulledTooEarly = new Set<string>();

  documents.onDidOpen(() => {
    openFolders = undefined;
  });
  documents.onDidChangeContent(({ document }) => {
    const { uri, languageId } = document;
    service.update({ uri, languageId, version: document.version, text: document.getText() });
    if (!pulls() && service.document(uri)) publisher.schedule(uri, document.version);
    showAgain(service.filesChanged([uri]));
    deepenWhenIdle(uri);
    if (pulledTooEarly.delete(uri)) pullAgain();
  });
  documents.onDidClose(({ document }) => {
    openFolders = undefined;
    service.close(document.uri);
    secondLook.drop(document.uri);
    if (!pulls()) publisher.clear(document.uri);
    showAgain(service.filesChanged([document.uri]));
  });

  connection.onShutdown(() => secondLook.stop());

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    remembered.forget(uris);
    const leaning = service.filesChanged(uris);
    if (leaning.length === 0) return;
    if (pulls()) pullAgain();
    else showAgain(leaning);
  });

  connection.languages.diagnostics.on(({ textDocument: { uri } }, token) =>
    requests.runBehind('diagnostics', token, { kind: 'full' as const, items: [] }, async () => {
      if (!documents.get(uri)) pulledTooEarly.add(uri);
      const items = await diagnosticsOf(service, uri, { links, sourceFor });
      secondLook.postpone();
      return { kind: 'full' as const, items };
    }),
  );

  const host = {
    connection,
    rules,
    service,
    knowledge,
    requests,
    registry: allowedRegistry,
    links: () => links,
    options: () => options,
    client: () => client,
    switches: () => switches,
    leftOut: () => leftOut,
    languageOf: (uri: string) => {
      const document = documents.get(uri);
      return document && languageOf(document.languageId, uri);
    },
    sourceFor: (source: SourceText) => sourceFor(source),
    folders: () => folders,
  };
  for (const feature of features) feature.register(host);
  documents.listen(connection);
  connection.listen();

  /** What the client answers; nothing where it refuses, and what was asked for is missing then. */
  async function granted<T>(asked: Promise<T>): Promise<T | undefined> {
    try {
      return await asked;
    } catch (error) {
      log.warn(`the client refused: ${error}`);
      return undefined;
    }
  }

  function pullAgain(): void {
    void granted(connection.languages.diagnostics.refresh());
  }

  function allowedRegistry(): Registry | undefined {
    return switches.registry ? registry : undefined;
  }

  /** A registry that does not answer would be complained of with every letter. */
  function sayOnce(problem: string): void {
    if (said.has(problem)) return;
    said.add(problem);
    tellUser(connection, 'warning', problem);
  }

  /** The same words once, however often settings change. */
  function warn(problems: readonly string[]): void {
    const warning = problems.join('\n');
    if (warning && warning !== warned) tellUser(connection, 'warning', warning);
    warned = warning;
  }

  /** Clients that can be asked are asked; the others send their settings along. */
  async function configure(sent: unknown): Promise<void> {
    const section = client.workspace?.configuration
      ? await granted(connection.workspace.getConfiguration('dockerWiki'))
      : sectionOf(sent);
    const read = readSettings(section, rules);
    warn(read.problems);
    const settings = leftOut.without(read.settings, rules);
    const shellcheck = read.switches.shellcheck && !leftOut.has('dockerfile', 'shellcheck');
    const isSame = keyOf(settings) === current && shellcheck === switches.shellcheck;
    switches = { ...read.switches, shellcheck };
    if (isSame) return; // asking for all findings again would double the work of a start
    current = keyOf(settings);
    service.configure(settings);
    if (pulls()) pullAgain();
    else showAgain(documents.keys());
    for (const uri of documents.keys()) deepenWhenIdle(uri);
  }

  function deepenWhenIdle(uri: string): void {
    if (switches.shellcheck && shellCheck) secondLook.want(uri);
    else secondLook.drop(uri);
  }

  async function deepen(uri: string): Promise<boolean> {
    try {
      return await service.deepen(uri);
    } catch (error) {
      log.error('ShellCheck failed', error);
      return false;
    }
  }

  /** Clients that pull ask for all open documents again by themselves when one is edited. */
  function showAgain(uris: readonly string[]): void {
    if (pulls()) return;
    for (const uri of uris) {
      const document = documents.get(uri);
      if (document && service.document(uri)) publisher.schedule(uri, document.version);
    }
  }
}

/** The library that applies changes counts in UTF-16; others send the whole text. */
function syncIn(encoding: PositionEncodingKind): TextDocumentSyncKind {
  return encoding === PositionEncodingKind.UTF16 ? TextDocumentSyncKind.Incremental : TextDocumentSyncKind.Full;
}

/** Without a workspace, what lies beside an open document may be read. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** What clients say of their folders, in the ways that the protocol has had for it. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function connectionLog({ console }: Connection): Log {
  return {
    info: (message) => tell(() => console.info(message)),
    warn: (message) => tell(() => console.warn(message)),
    error: (message, error) =>
      tell(() => console.error(error === undefined ? message : `${message}: ${describe(error)}`)),
  };
}

/** With the client gone its log is gone, too, and what still runs has nobody to tell. */
function tell(say: () => void): void {
  try {
    say();
  } catch {
    return;
  }
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
  return Object.entries(value).every(([name, part]) => name === 'leaveOut' || typeof part === 'string');
}
