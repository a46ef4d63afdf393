import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateOn, type DockerWikiApi } from '../extension';

export function activate(context: vscode.ExtensionContext): DockerWikiApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  return activateOn(context, (options) => ({
    client: new LanguageClient('dockerWiki', 'Docker Wiki', async () => new Worker(script), options),
    serverProcessId: () => undefined,
  }));
}
