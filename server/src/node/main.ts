import cards from 'docker-wiki:knowledge/cards';
import pages from 'docker-wiki:knowledge/rules';
import { setImmediate } from 'node:timers/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { createKnowledge } from '../knowledge/knowledge';
import { rules } from '../lint/registry';
import { startServer } from '../lsp/server';
import { disk } from './disk';

/** The connection handles one message a turn and asks for the next turn behind us: two turns let one message pass. */
async function nextTurn(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

/** The transport (`--stdio`, `--node-ipc`, `--socket=PORT`) is read from the command line by the connection. */
startServer({
  connection: createConnection(ProposedFeatures.all),
  knowledge: createKnowledge(cards, pages),
  rules,
  version,
  workspace: disk,
  clock: { today: () => new Date().toISOString().slice(0, 10) },
  nextTurn,
});
