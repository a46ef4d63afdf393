import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Coexistence } from '../coexistence/coexistence';
import { isDockerDocument } from '../docker-documents';
import { type Status, statusLabel, statusMarkdown } from './summary';

export interface StatusDeps {
  readonly client: BaseLanguageClient;
  readonly coexistence: Coexistence;
  readonly log: vscode.LogOutputChannel;
}

const setting = 'dockerWiki.statusBar';
const commands = ['dockerWiki.open', 'dockerWiki.restartServer', 'dockerWiki.showLog', 'dockerWiki.chooseCoexistence'];

/** An item in the status bar while one of our documents is in front; a click opens the menu. */
export function registerStatus(context: vscode.ExtensionContext, deps: StatusDeps): void {
  const { client, coexistence, log } = deps;
  const item = vscode.window.createStatusBarItem('dockerWiki.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Docker Wiki';
  item.command = 'dockerWiki.showMenu';
  let rules: Status['rules'];
  let asked = 0;

  context.subscriptions.push(
    item,
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const front = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === front)) draw();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dockerWiki')) look();
    }),
    client.onDidChangeState(look),
    coexistence.onDidChange(look),
  );
  look();

  function look(): void {
    draw();
    ask().catch((error: unknown) => log.warn(`The state of the rules is not known: ${error}`));
  }

  async function ask(): Promise<void> {
    const mine = ++asked;
    const document = documentInFront();
    const count = document && client.isRunning() ? await rulesFor(client, document) : undefined;
    if (mine !== asked) return;
    rules = count;
    draw();
  }

  function draw(): void {
    const document = documentInFront();
    if (!document || vscode.workspace.getConfiguration().get<unknown>(setting) === false) {
      item.hide();
      return;
    }
    const status: Status = {
      mode: coexistence.mode(),
      handovers: coexistence.handovers(),
      findings: findingsIn(document),
      isRunning: client.isRunning(),
      ...(rules ? { rules } : {}),
    };
    item.text = status.isRunning ? `$(book) Docker Wiki: ${status.findings}` : '$(book) Docker Wiki';
    item.accessibilityInformation = { label: statusLabel(status, vscode.l10n.t), role: 'button' };
    const tooltip = new vscode.MarkdownString(statusMarkdown(status, vscode.l10n.t));
    tooltip.isTrusted = { enabledCommands: commands };
    item.tooltip = tooltip;
    item.show();
  }
}

function documentInFront(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isDockerDocument(document) ? document : undefined;
}

function findingsIn({ uri }: vscode.TextDocument): number {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'docker-wiki').length;
}

async function rulesFor(client: BaseLanguageClient, { uri }: vscode.TextDocument): Promise<Status['rules']> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  return (await client.sendRequest<Status['rules'] | null>('dockerWiki/status', { textDocument })) ?? undefined;
}
