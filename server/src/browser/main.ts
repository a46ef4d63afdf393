import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import type { KnowledgePart } from '../knowledge/knowledge';
import { rules } from '../lint/registry';
import { startServer } from '../lsp/server';
import { emptyWorkspace } from '../ports';
import { createShellCheck } from '../shellcheck/shellcheck';
import { browserHttp } from './http';
import { after, browserShellCheckEngine } from './shellcheck';

/** Speaks the protocol over the messages of the worker that this runs in. */
export function start(): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  const log = {
    info: (message: string) => connection.console.info(message),
    warn: (message: string) => connection.console.warn(message),
    error: (message: string, error?: unknown) =>
      connection.console.error(error === undefined ? message : `${message}: ${error}`),
  };

  startServer({
    connection,
    createShellCheck: (folder) =>
      folder === undefined
        ? undefined
        : createShellCheck({ engine: browserShellCheckEngine(`${folder}/shellcheck`, log) }),
    after,
    readKnowledge,
    rules,
    version,
    workspace: emptyWorkspace,
    http: browserHttp,
    clock: { today: () => new Date().toISOString().slice(0, 10) },
    nextTurn,
    untilSent: async () => undefined,
  });
}

/** The connection handles one message a turn and asks for the next turn behind us: two turns let one message pass. */
async function nextTurn(): Promise<void> {
  await turn();
  await turn();
}

async function readKnowledge(part: KnowledgePart, folder: string | undefined): Promise<string> {
  if (folder === undefined) throw new Error('the client does not say where the files of the extension lie');
  const response = await fetch(`${folder}/server/knowledge/${part}.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.text();
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
