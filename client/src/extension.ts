import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { runCompose } from './compose-terminal';
import { copyText } from './copy-text';
import { dockerDocuments, isDockerDocument } from './docker-documents';
import { registerPictures } from './graph/pictures';
import { addressFromUri } from './links';
import { registerPanel } from './panel/view';
import { showPlaces } from './show-places';

const openPageCommand = 'dockerWiki.openPage';
const showPlacesCommand = 'dockerWiki.showPlaces';
const composeCommand = 'dockerWiki.compose';
const copyTextCommand = 'dockerWiki.copyText';

export interface ServerClient {
  readonly client: BaseLanguageClient;
  /** `undefined` where the server runs in a worker, or not at all. */
  serverProcessId(): number | undefined;
}

/** What other extensions and the end-to-end tests may call. */
export interface DockerWikiApi {
  serverProcessId(): number | undefined;
}

/**
 * Wires client, panel and commands. The platform brings the language client: over IPC, or with a worker; and says
 * whether Docker can be run.
 */
export function activate(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => ServerClient,
  canRunDocker: boolean,
): DockerWikiApi {
  const output = vscode.window.createOutputChannel('Docker Wiki', { log: true });
  const { client, serverProcessId } = createClient(clientOptions(context, output, canRunDocker));
  const panel = registerPanel(context, { addressAt, log: output });
  const showPicture = registerPictures(context, { client, log: output });

  const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    'dockerWiki.open': () => vscode.commands.executeCommand('dockerWiki.panel.focus'),
    [openPageCommand]: (address) => openPage(typeof address === 'string' ? address : ''),
    [showPlacesCommand]: (uri, position, locations) => showPlaces(client, uri, position, locations),
    ...(canRunDocker ? { [composeCommand]: runCompose } : {}),
    [copyTextCommand]: copyText,
    'dockerWiki.search': (query) => panel.search(typeof query === 'string' ? query : undefined),
    'dockerWiki.showTopology': showPicture,
    'dockerWiki.showStageGraph': showPicture,
    'dockerWiki.restartServer': restart,
    'dockerWiki.showLog': () => output.show(),
  };
  for (const [id, run] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  }
  context.subscriptions.push(
    output,
    { dispose: () => client.dispose() },
    vscode.window.registerUriHandler({ handleUri: (uri) => openPage(addressFromUri(uri)) }),
  );
  startWithFirstDocument();
  return { serverProcessId };

  /** An address comes from outside, so it may be none of ours. */
  async function openPage(address: string): Promise<void> {
    try {
      await panel.open(address);
    } catch (error) {
      output.warn(`The page "${address}" was not opened: ${error}`);
    }
  }

  /** Any YAML file activates us, and most are none of ours: they must not cost a process. */
  function startWithFirstDocument(): void {
    if (vscode.workspace.textDocuments.some(isDockerDocument)) {
      start();
      return;
    }
    const waiting = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isDockerDocument(document)) return;
      waiting.dispose();
      start();
    });
    context.subscriptions.push(waiting);
  }

  /** The panel and the commands work without the server, so nobody waits for it. */
  function start(): void {
    client.start().catch((error: unknown) => output.error('The language server did not start.', error));
  }

  async function restart(): Promise<void> {
    if (client.needsStop()) await client.stop();
    start();
  }

  async function addressAt(document: vscode.TextDocument, position: vscode.Position): Promise<string | undefined> {
    if (!client.isRunning() || !isDockerDocument(document)) return undefined;
    const { line, character } = position;
    const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const address = await client.sendRequest<string | null>('dockerWiki/pageAt', {
      textDocument,
      position: { line, character },
    });
    return address ?? undefined;
  }
}

function clientOptions(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  canRunDocker: boolean,
): LanguageClientOptions {
  return {
    documentSelector: [...dockerDocuments],
    outputChannel: output,
    diagnosticCollectionName: 'docker-wiki',
    diagnosticPullOptions: { onChange: true, onTabs: true },
    markdown: { isTrusted: { enabledCommands: [openPageCommand] } },
    initializationOptions: {
      pagesUri: `${vscode.env.uriScheme}://${context.extension.id}`,
      openPageCommand,
      showPlacesCommand,
      copyTextCommand,
      ...(canRunDocker ? { composeCommand } : {}),
      filesFolder: vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true),
    },
  };
}
