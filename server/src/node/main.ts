import { join } from 'node:path';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { rules } from '../lint/registry';
import { startServer } from '../lsp/server';
import { createShellCheck } from '../shellcheck/shellcheck';
import { disk } from './disk';
import { nodeHttp } from './http';
import { readKnowledge } from './knowledge';
import { after, nodeShellCheckEngine } from './shellcheck';
import { wholeMessages } from './whole-messages';

/** The connection handles one message a turn and asks for the next turn behind us: two turns let one message pass. */
async function nextTurn(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

/** A pipe takes long answers bit by bit, whenever nothing else is done. Of other transports nobody knows. */
async function untilSent(): Promise<void> {
  const { stdout } = process;
  if (stdout.writableLength > 0) await new Promise<void>((resolve) => stdout.write('', () => resolve()));
}

/** The transport (`--stdio`, `--node-ipc`, `--socket=PORT`) is read from the command line by the connection. */
const connection = process.argv.includes('--stdio')
  ? createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout))
  : createConnection(ProposedFeatures.all);
const log = {
  info: (message: string) => connection.console.info(message),
  warn: (message: string) => connection.console.warn(message),
  error: (message: string, error?: unknown) =>
    connection.console.error(error === undefined ? message : `${message}: ${error}`),
};

startServer({
  connection,
  createShellCheck() {
    const engine = nodeShellCheckEngine(join(__dirname, '../shellcheck'), log);
    return engine && createShellCheck({ engine });
  },
  after,
  readKnowledge: (part) => readKnowledge(join(__dirname, 'knowledge'), part),
  rules,
  version,
  workspace: disk,
  http: nodeHttp,
  clock: { today: () => new Date().toISOString().slice(0, 10) },
  nextTurn,
  untilSent,
});
