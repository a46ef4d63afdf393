import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { activate as activateOn, type DockerWikiApi } from '../extension';
import { hasDocker } from './docker';
import { registerLintTask } from './lint-task';

export function activate(context: vscode.ExtensionContext): DockerWikiApi {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server/node.cjs').fsPath;
  const createClient = (options: LanguageClientOptions) => {
    // What was compiled is kept here, by Node itself from version 22 on, and the next start is quicker.
    const compiled = vscode.Uri.joinPath(context.globalStorageUri, 'compiled').fsPath;
    const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
    const run = { module, transport: TransportKind.ipc, options: { env } };
    const debug = { ...run, options: { env, execArgv: ['--nolazy', '--enable-source-maps'] } };
    const client = new LanguageClient('dockerWiki', 'Docker Wiki', { run, debug }, options);
    return { client, serverProcessId: () => client.serverProcess?.pid };
  };
  context.subscriptions.push(registerLintTask());
  return activateOn(context, createClient, hasDocker());
}
