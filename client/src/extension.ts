import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type Coexistence, createCoexistence } from './coexistence/coexistence';
import { shareFormatting } from './coexistence/formatting';
import { changesOnce, registerCommandHelp } from './command-help';
import { runCompose } from './compose-terminal';
import { copyText } from './copy-text';
import { dockerDocuments, isDockerDocument } from './docker-documents';
import { registerPictures } from './graph/pictures';
import { registerLanguageModelTools } from './language-model-tools/register';
import { addressFromUri } from './links';
import { newFileCommands } from './new-file/new-file';
import { isAddress } from './panel/address';
import { createPanelServer } from './panel/server';
import { registerPanel } from './panel/view';
import { reportProblem } from './report-problem/report-problem';
import { createErrorHandler } from './server-trouble';
import { showPlaces } from './show-places';
import { chooseCoexistence, showMenu } from './status/menu';
import { registerStatus } from './status/status';

const openPageCommand = 'dockerWiki.openPage';
const showPlacesCommand = 'dockerWiki.showPlaces';
const composeCommand = 'dockerWiki.compose';
const copyTextCommand = 'dockerWiki.copyText';
const whatIsNewPage = 'reference/whats-new';

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
  const coexistence = createCoexistence(context);
  const { client, serverProcessId } = createClient(clientOptions(context, { output, canRunDocker, coexistence }));
  shareFormatting(client, coexistence);
  const panel = registerPanel(context, { server: createPanelServer(client), log: output });
  const commandHelp = registerCommandHelp(context, client);
  const showPicture = registerPictures(context, { client, log: output });
  registerLanguageModelTools(context, client);

  const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    'dockerWiki.open': () => vscode.commands.executeCommand('dockerWiki.panel.focus'),
    [openPageCommand]: (address) => openPage(typeof address === 'string' ? address : ''),
    [showPlacesCommand]: (uri, position, locations) => showPlaces(client, uri, position, locations),
    ...(canRunDocker ? { [composeCommand]: runCompose } : {}),
    [copyTextCommand]: copyText,
    'dockerWiki.openInEditor': (address) => panel.openInEditor(isAddress(address) ? address : undefined),
    'dockerWiki.explainSelection': () => panel.explain(),
    'dockerWiki.search': (query) => panel.search(typeof query === 'string' ? query : undefined),
    'dockerWiki.showTopology': showPicture,
    'dockerWiki.showStageGraph': showPicture,
    ...newFileCommands(client),
    'dockerWiki.restartServer': restart,
    'dockerWiki.showLog': () => output.show(),
    'dockerWiki.showMenu': () => showMenu(context.extension.id, coexistence),
    'dockerWiki.chooseCoexistence': () => chooseCoexistence(coexistence),
    'dockerWiki.reportProblem': () => reportProblem(context, { client, coexistence }),
    'dockerWiki.whatIsNew': () => openPage(whatIsNewPage),
  };
  for (const [id, run] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  }
  context.subscriptions.push(
    output,
    { dispose: () => client.dispose() },
    coexistence.onDidChange(() => {
      if (client.isRunning()) void restart(); // what it leaves out it reads at its start
    }),
    vscode.window.registerUriHandler({ handleUri: (uri) => openPage(addressFromUri(uri)) }),
  );
  registerStatus(context, { client, coexistence, log: output });
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

  /** Any YAML file activates us, as do scripts, and most are none of ours: they must not cost a process. */
  function startWithFirstDocument(): void {
    const isWanted = (document: vscode.TextDocument) => isDockerDocument(document) || commandHelp.wants(document);
    if (vscode.workspace.textDocuments.some(isWanted)) {
      start();
      return;
    }
    const waiting = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => startIf(isWanted(document))),
      vscode.workspace.onDidChangeTextDocument((change) => startIf(commandHelp.wantsSince(change))),
    );
    context.subscriptions.push(waiting);

    function startIf(isTime: boolean): void {
      if (!isTime) return;
      waiting.dispose();
      start();
    }
  }

  /** The panel and the commands work without the server, so nobody waits for it. */
  function start(): void {
    client.start().catch((error: unknown) => output.error('The language server did not start.', error));
  }

  async function restart(): Promise<void> {
    if (client.needsStop()) await client.stop();
    start();
  }
}

interface ClientFacts {
  readonly output: vscode.LogOutputChannel;
  readonly canRunDocker: boolean;
  readonly coexistence: Coexistence;
}

function clientOptions(
  context: vscode.ExtensionContext,
  { output, canRunDocker, coexistence }: ClientFacts,
): LanguageClientOptions {
  return {
    documentSelector: [...dockerDocuments],
    outputChannel: output,
    diagnosticCollectionName: 'docker-wiki',
    diagnosticPullOptions: { onChange: true, onTabs: true },
    middleware: { didChange: changesOnce() },
    errorHandler: createErrorHandler(),
    markdown: { isTrusted: { enabledCommands: [openPageCommand] } },
    initializationOptions: () => ({
      leaveOut: coexistence.leaveOut(),
      pagesUri: `${vscode.env.uriScheme}://${context.extension.id}`,
      openPageCommand,
      showPlacesCommand,
      copyTextCommand,
      ...(canRunDocker ? { composeCommand } : {}),
      filesFolder: vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true),
    }),
  };
}
