import { type Disposable, type Position, type Selection, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { TextEdit } from 'vscode-languageserver-types';
import { isDockerDocument } from '../docker-documents';
import type { Part, Status, Use } from './messages';

/** What the panel asks the language server. Without a server that runs, the answers are empty. */
export interface PanelServer {
  state(): Status['server'];
  onStateChange(listener: () => void): Disposable;
  /** The page address of what is at the position; undefined where nothing is known. */
  addressAt(document: TextDocument, position: Position): Promise<string | undefined>;
  /** The instructions or keys of a document. */
  uses(document: TextDocument): Promise<readonly Use[]>;
  /** Takes a text apart; null where there is no server to do it. */
  explain(text: string): Promise<readonly Part[] | null>;
  /** The same for what is selected, which other lines and files say more about. */
  explainSelection(document: TextDocument, selection: Selection): Promise<readonly Part[] | null>;
  /** Makes all safe fixes of a rule in a document; false where there are none. */
  fixAll(document: TextDocument, rule: string): Promise<boolean>;
}

export function createPanelServer(client: BaseLanguageClient): PanelServer {
  const identify = ({ uri }: TextDocument) => ({ uri: client.code2ProtocolConverter.asUri(uri) });
  let hasRun = false;
  client.onDidChangeState(({ newState }) => {
    hasRun ||= newState !== State.Stopped;
  });

  const ask = async <T>(method: string, params: object, nothing: T): Promise<T> =>
    client.isRunning() ? ((await client.sendRequest<T | null>(`dockerWiki/${method}`, params)) ?? nothing) : nothing;

  return {
    state() {
      if (client.state === State.Running) return 'running';
      if (client.state === State.Starting) return 'starting';
      return hasRun ? 'stopped' : 'idle';
    },
    onStateChange: (listener) => client.onDidChangeState(listener),
    async addressAt(document, { line, character }) {
      if (!isDockerDocument(document)) return undefined;
      const params = { textDocument: identify(document), position: { line, character } };
      return ask<string | undefined>('pageAt', params, undefined);
    },
    uses: (document) => ask<readonly Use[]>('uses', { textDocument: identify(document) }, []),
    explain: (text) => ask<readonly Part[] | null>('explain', { text, textDocument: null, range: null }, null),
    explainSelection(document, selection) {
      const textDocument = isDockerDocument(document) ? identify(document) : null;
      const range = client.code2ProtocolConverter.asRange(selection);
      return ask<readonly Part[] | null>('explain', { text: document.getText(selection), textDocument, range }, null);
    },
    async fixAll(document, rule) {
      const edits = await ask<readonly TextEdit[]>('fixRule', { textDocument: identify(document), rule }, []);
      if (edits.length === 0) return false;
      const edit = new WorkspaceEdit();
      edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...edits]));
      return workspace.applyEdit(edit);
    },
  };
}
