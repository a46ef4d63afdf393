import {
  commands,
  Disposable,
  type ExtensionContext,
  languages,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewView,
  window,
  workspace,
} from 'vscode';
import { explainPage, home, isAddress, longestText } from './address';
import { createContent } from './content';
import { watchCursor } from './cursor';
import { watchEditors } from './editors';
import { dockerFile } from './findings';
import { panelHtml } from './html';
import type { DockerFile, Settings, Status, ToPage } from './messages';
import { createOrders } from './orders';
import type { PanelServer } from './server';
import { createSnippets } from './snippets';
import { createSurface, type Surface } from './surface';

/** The reference panel, as the rest of the extension sees it. */
export interface Panel {
  /** Shows a page, `chapters/compose#ports`; the empty address is the home screen. What is no address is told so. */
  open(address: string): Promise<void>;
  /** The same in a tab beside the file; without an address what the view shows. */
  openInEditor(address?: string): void;
  /** Puts the focus into the search field, with the query if there is one. */
  search(query?: string): Promise<void>;
  /** Takes the selection of the active editor apart; asks for a text where nothing is selected. */
  explain(): Promise<void>;
}

export interface PanelDeps {
  readonly server: PanelServer;
  readonly log: { error(message: string, error: unknown): void };
}

const viewId = 'dockerWiki.panel';
const tabType = 'dockerWiki.tab';

/** Registers the view and its tabs; they and all they listen to end with the extension. */
export function registerPanel(context: ExtensionContext, { log, server }: PanelDeps): Panel {
  const folder = Uri.joinPath(context.extensionUri, 'dist', 'webview');
  const content = createContent(folder);
  const editors = watchEditors();
  const surfaces = new Set<Surface>();
  const options = { enableScripts: true, localResourceRoots: [folder] };
  let view: { readonly webviewView: WebviewView; readonly surface: Surface } | undefined;
  let waiting: ToPage | undefined;

  const isSeen = () => [...surfaces].some((surface) => surface.isReady());

  const postToAll = (message: ToPage) => {
    for (const surface of surfaces) surface.post(message);
  };

  const file = async (): Promise<DockerFile | null> => {
    const document = editors.current()?.document;
    return dockerFile(document, document ? await server.uses(document) : []);
  };

  const status = (): Status => ({ server: server.state(), trusted: workspace.isTrusted });

  const start = async (): Promise<readonly ToPage[]> => {
    const toc = await content.toc().catch((error) => {
      log.error('The table of contents cannot be read', error);
      return null;
    });
    const known = await file().catch((error) => {
      log.error('What the file uses is not known', error);
      return dockerFile(editors.current()?.document, []);
    });
    return [
      { type: 'start', toc, settings: readSettings(), status: status() },
      { type: 'file', file: known },
    ];
  };

  const handle = createOrders({
    ...{ context, content, server },
    snippets: createSnippets(context),
    editor: editors.current,
    openTab: (address) => openTab(address),
  });

  const addSurface = (webview: WebviewView['webview'], place: 'view' | 'tab', onTitle: (title: string) => void) => {
    const surface = createSurface({
      ...{ webview, log, start },
      handle: async (message, from) => (message.type === 'titled' ? onTitle(message.title) : handle(message, from)),
    });
    surfaces.add(surface);
    webview.options = options;
    webview.html = panelHtml(webview, folder, readSettings().style, place);
    return surface;
  };

  const removeSurface = (surface: Surface) => {
    surfaces.delete(surface);
    surface.dispose();
  };

  const resolveWebviewView = (webviewView: WebviewView) => {
    const surface = addSurface(webviewView.webview, 'view', () => undefined);
    view = { webviewView, surface };
    if (waiting) surface.deliver(waiting);
    waiting = undefined;
    webviewView.onDidChangeVisibility(() => {
      if (!webviewView.visible) surface.lost();
    });
    webviewView.onDidDispose(() => {
      removeSurface(surface);
      if (view?.surface === surface) view = undefined;
    });
  };

  /** A tab's page is gone while another tab covers it. */
  const fillTab = (tab: WebviewPanel) => {
    const surface = addSurface(tab.webview, 'tab', (title) => {
      tab.title = title;
    });
    tab.onDidChangeViewState(() => {
      if (!tab.visible) surface.lost();
    });
    tab.onDidDispose(() => removeSurface(surface));
    return surface;
  };

  const openTab = (address: string) => {
    const tab = window.createWebviewPanel(tabType, 'Docker Wiki', ViewColumn.Beside, options);
    context.subscriptions.push(tab);
    fillTab(tab).deliver({ type: 'open', address });
  };

  /** Shows the view first; a page that is not there yet gets the message once it says that it is ready. */
  const deliver = async (message: ToPage, focus: boolean) => {
    if (view) {
      view.surface.deliver(message);
      view.webviewView.show(!focus);
    } else {
      waiting = message;
      await commands.executeCommand(`${viewId}.focus`);
    }
  };

  const tellFile = settling(50, () => {
    if (!isSeen()) return;
    file()
      .then((known) => postToAll({ type: 'file', file: known }))
      .catch((error) => log.error('What the file uses is not known', error));
  });
  const tellFileLater = settling(400, tellFile);

  context.subscriptions.push(
    editors,
    window.registerWebviewViewProvider(viewId, { resolveWebviewView }),
    window.registerWebviewPanelSerializer(tabType, { deserializeWebviewPanel: async (tab) => void fillTab(tab) }),
    editors.onChange(tellFile),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const current = editors.current()?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === current)) tellFile();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === editors.current()?.document) tellFileLater();
    }),
    server.onStateChange(() => {
      postToAll({ type: 'status', status: status() });
      tellFile();
    }),
    workspace.onDidGrantWorkspaceTrust(() => postToAll({ type: 'status', status: status() })),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dockerWiki.panel')) postToAll({ type: 'settings', settings: readSettings() });
    }),
    watchCursor({
      addressAt: server.addressAt,
      enabled: () => isSeen() && readSettings().followCursor,
      onMove: (place, edited) => postToAll({ type: 'follow', place, edited }),
      onError: (error) => log.error('The place of the cursor is not known', error),
    }),
    new Disposable(() => {
      for (const surface of surfaces) surface.dispose();
    }),
  );

  return {
    open: (address) => deliver(isAddress(address) ? { type: 'open', address } : { type: 'dead', address }, false),
    openInEditor(address) {
      if (address === undefined && view?.surface.isReady()) view.surface.post({ type: 'toTab' });
      else openTab(address ?? home);
    },
    search: (query) => deliver({ type: 'search', query: query ?? null }, true),
    async explain() {
      const editor = editors.current();
      if (!editor || editor.selection.isEmpty) return deliver({ type: 'open', address: explainPage }, true);
      const { document, selection } = editor;
      const text = document.getText(selection).slice(0, longestText);
      const parts = await server.explainSelection(document, selection);
      await deliver({ type: 'explain', text, parts }, false);
    },
  };
}

function readSettings(): Settings {
  const settings = workspace.getConfiguration('dockerWiki.panel');
  return {
    followCursor: settings.get('followCursor') !== false,
    style: settings.get('style') === 'brutalist' ? 'brutalist' : 'native',
  };
}

/** Calls back once calls have come to rest: a change of the file and its new findings are one event. */
function settling(milliseconds: number, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(listener, milliseconds);
  };
}
