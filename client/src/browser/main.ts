import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';
import { activate as activateOn, type DockerWikiApi } from '../extension';

export function activate(context: vscode.ExtensionContext): DockerWikiApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  // The editor's own workers are no `Worker` to the client, so it gets what it would have made of one.
  const connect = async () => {
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const createClient = (options: LanguageClientOptions) => ({
    client: new LanguageClient('dockerWiki', 'Docker Wiki', connect, options),
    serverProcessId: () => undefined,
  });
  return activateOn(context, createClient, false);
}
