import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateOn, type DockerWikiApi } from '../extension';

export function activate(context: vscode.ExtensionContext): DockerWikiApi {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  return activateOn(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--enable-source-maps'] } };
    const client = new LanguageClient('dockerWiki', 'Docker Wiki', { run, debug }, options);
    return { client, serverProcessId: () => client.serverProcess?.pid };
  });
}
