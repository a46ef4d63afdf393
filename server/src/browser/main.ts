import cards from 'docker-wiki:knowledge/cards';
import pages from 'docker-wiki:knowledge/rules';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { createKnowledge } from '../knowledge/knowledge';
import { rules } from '../lint/registry';
import { startServer } from '../lsp/server';

/** A message to ourselves comes behind those that already wait, and without the delay that timers have. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

startServer({
  connection: createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  knowledge: createKnowledge(cards, pages),
  rules,
  version,
  nextTurn,
});
