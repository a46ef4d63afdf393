import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  type WebviewView,
  window,
  workspace,
} from 'vscode';
import { isAddress } from './address';
import { createContent } from './content';
import { watchCursor } from './cursor';
import { activeFile, isRealEditor } from './findings';
import { panelHtml } from './html';
import { insertSnippet, insertText } from './insert';
import { readToHost, type Settings, type ToHost, type ToPage } from './messages';

/** The reference panel, as the rest of the extension sees it. */
export interface Panel {
  /** Shows a page, `chapters/compose#ports`; the empty address is the home screen. */
  open(address: string): Promise<void>;
  /** Puts the focus into the search field, with the query if there is one. */
  search(query?: string): Promise<void>;
}

export interface PanelDeps {
  /** The page address of what is at the position; undefined where nothing is known. */
  addressAt(document: TextDocument, position: Position): Promise<string | undefined>;
  readonly log: { error(message: string, error: unknown): void };
}

const viewId = 'dockerWiki.panel';

/** Registers the view; it and all it listens to end with the extension. */
export function registerPanel(context: ExtensionContext, { addressAt, log }: PanelDeps): Panel {
  const folder = Uri.joinPath(context.extensionUri, 'dist', 'webview');
  const content = createContent(folder);
  let view: WebviewView | undefined;
  let ready = false;
  let waiting: ToPage[] = [];

  const post = (message: ToPage) => {
    Promise.resolve(view?.webview.postMessage(message)).catch((error) => log.error('The panel took no message', error));
  };
  const postIfReady = (message: ToPage) => {
    if (ready) post(message);
  };

  /** Shows the view first; a page that is not there yet gets the message once it says that it is ready. */
  const deliver = async (message: ToPage, focus: boolean) => {
    if (ready) post(message);
    else waiting = [message];
    if (view) view.show(!focus);
    else await commands.executeCommand(`${viewId}.focus`);
  };

  const start = async () => {
    const toc = await content.toc().catch((error) => {
      log.error('The table of contents cannot be read', error);
      return null;
    });
    post({ type: 'start', toc, settings: readSettings() });
    post({ type: 'file', file: activeFile() });
    ready = true;
    for (const message of waiting) post(message);
    waiting = [];
  };

  const answer = async (request: number, work: PromiseLike<string | null>) => {
    const failure = await Promise.resolve(work).catch((error) => {
      log.error('The panel asked for something that failed', error);
      return 'That did not work; the log says why';
    });
    post({ type: 'done', request, failure });
  };

  const handle = async (message: ToHost): Promise<void> => {
    switch (message.type) {
      case 'ready':
        return start();
      case 'page':
        return post({ type: 'page', page: message.page, html: await content.page(message.page) });
      case 'searchIndex':
        return post({ type: 'searchIndex', json: await content.searchIndex() });
      case 'copy':
        return answer(
          message.request,
          env.clipboard.writeText(message.text).then(() => null),
        );
      case 'insertText':
        return answer(message.request, insertText(message.text));
      case 'insertSnippet':
        return answer(message.request, insertSnippet(context, message.id));
      case 'reveal':
        return reveal(message);
      case 'showProblems':
        return commands.executeCommand('workbench.actions.view.problems');
      case 'focusEditor':
        return commands.executeCommand('workbench.action.focusActiveEditorGroup');
    }
  };

  const receive = async (value: unknown) => {
    const message = readToHost(value);
    if (!message) return log.error('The panel sent no message that is known', value);
    try {
      await handle(message);
    } catch (error) {
      log.error(`The panel asked for "${message.type}", which failed`, error);
      if (message.type === 'page') post({ type: 'page', page: message.page, html: null });
      if (message.type === 'searchIndex') post({ type: 'searchIndex', json: null });
    }
  };

  const resolveWebviewView = (resolved: WebviewView) => {
    view = resolved;
    ready = false;
    resolved.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    const listeners = Disposable.from(
      resolved.webview.onDidReceiveMessage(receive),
      resolved.onDidChangeVisibility(() => {
        if (!resolved.visible) ready = false;
      }),
    );
    resolved.onDidDispose(() => {
      listeners.dispose();
      if (view === resolved) view = undefined;
    });
    resolved.webview.html = panelHtml(resolved.webview, folder, readSettings().style);
  };

  context.subscriptions.push(
    window.registerWebviewViewProvider(viewId, { resolveWebviewView }),
    onFileChange(() => postIfReady({ type: 'file', file: activeFile() })),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dockerWiki.panel')) postIfReady({ type: 'settings', settings: readSettings() });
    }),
    watchCursor({
      addressAt,
      enabled: () => ready && readSettings().followCursor,
      onMove: (place, edited) => postIfReady({ type: 'follow', place, edited }),
      onError: (error) => log.error('The place of the cursor is not known', error),
    }),
  );

  return {
    open: (address) =>
      isAddress(address)
        ? deliver({ type: 'open', address }, false)
        : Promise.reject(new Error(`"${address}" is not the address of a page.`)),
    search: (query) => deliver({ type: 'search', query: query ?? null }, true),
  };
}

function readSettings(): Settings {
  const settings = workspace.getConfiguration('dockerWiki.panel');
  return {
    followCursor: settings.get('followCursor') !== false,
    style: settings.get('style') === 'brutalist' ? 'brutalist' : 'native',
  };
}

/** Calls back once things have come to rest: a change of the file and its new findings are one event. */
function onFileChange(listener: () => void): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(listener, 50);
  };
  return Disposable.from(
    window.onDidChangeActiveTextEditor((editor) => {
      if (isRealEditor(editor)) schedule();
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) schedule();
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}

/** Only places in the active editor's file are followed: those are all that the panel was told. */
async function reveal({ character, line, uri }: { uri: string; line: number; character: number }): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri) return;
  const at = new Position(line, character);
  const options = { selection: new Range(at, at), ...(editor.viewColumn && { viewColumn: editor.viewColumn }) };
  await window.showTextDocument(editor.document, options);
}
