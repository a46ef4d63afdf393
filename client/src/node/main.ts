import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { activate as activateOn, type DockerWikiApi } from '../extension';
import { hasDocker } from './docker';

export function activate(context: vscode.ExtensionContext): DockerWikiApi {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  const createClient = (options: LanguageClientOptions) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--enable-source-maps'] } };
    const client = new LanguageClient('dockerWiki', 'Docker Wiki', { run, debug }, options);
    return { client, serverProcessId: () => client.serverProcess?.pid };
  };
  return activateOn(context, createClient, hasDocker());
}
