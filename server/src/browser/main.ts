import cards from 'docker-wiki:knowledge/cards';
import pages from 'docker-wiki:knowledge/rules';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { createKnowledge } from '../knowledge/knowledge';
import { rules } from '../lint/registry';
import { startServer } from '../lsp/server';
import { emptyWorkspace } from '../ports';

/** The connection handles one message a turn and asks for the next turn behind us: two turns let one message pass. */
async function nextTurn(): Promise<void> {
  await turn();
  await turn();
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

startServer({
  connection: createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  knowledge: createKnowledge(cards, pages),
  rules,
  version,
  workspace: emptyWorkspace,
  clock: { today: () => new Date().toISOString().slice(0, 10) },
  nextTurn,
});
