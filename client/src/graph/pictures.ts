import {
  Disposable,
  type ExtensionContext,
  type Location,
  type LogOutputChannel,
  l10n,
  languages,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Location as ProtocolLocation } from 'vscode-languageserver-types';
import { dockerDocuments } from '../docker-documents';
import { pageHtml } from '../page-html';
import { pictureFileName, whereIs } from './names';
import { readToHost, type ToHost } from './orders';
import type { Picture, PictureNode, ToPage } from './picture';
import { wordsFor } from './words';

/** The server's answer: a picture whose nodes have locations in place of words for them. */
interface Graph extends Omit<Picture, 'nodes'> {
  readonly nodes: readonly (Omit<PictureNode, 'where' | 'words'> & { readonly location: ProtocolLocation | null })[];
}

export interface PicturesDeps {
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
}

/** So long nobody may type before a picture is drawn anew. */
const restingTime = 300;

/** Keeps one panel for each document; gives the command that shows it. */
export function registerPictures(context: ExtensionContext, deps: PicturesDeps): (uri: unknown) => Promise<void> {
  const folder = Uri.joinPath(context.extensionUri, 'dist', 'webview');
  const open = new Map<string, { readonly panel: WebviewPanel; readonly refresh: () => Promise<void> }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = (document: TextDocument) => {
    if (open.size === 0 || !isInvolved(document)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const { refresh } of open.values()) void refresh();
    }, restingTime);
  };

  context.subscriptions.push(
    workspace.onDidChangeTextDocument(({ contentChanges, document }) => {
      if (contentChanges.length > 0) refreshSoon(document);
    }),
    workspace.onDidOpenTextDocument(refreshSoon),
    workspace.onDidSaveTextDocument(refreshSoon),
    new Disposable(() => {
      clearTimeout(timer);
      for (const { panel } of open.values()) panel.dispose();
    }),
  );

  return async (chosen) => {
    const uri = chosen instanceof Uri ? chosen : window.activeTextEditor?.document.uri;
    if (!uri) {
      void window.showInformationMessage(
        l10n.t('Open a Dockerfile or a Compose file first; the picture is drawn from it.'),
      );
      return;
    }
    await workspace.openTextDocument(uri);
    const key = uri.toString();
    const known = open.get(key);
    if (known) return known.panel.reveal();

    const panel = window.createWebviewPanel('dockerWiki.picture', 'Docker Wiki', ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [folder],
    });
    open.set(key, { panel, refresh: fillPanel(panel, uri, folder, deps) });
    panel.onDidDispose(() => open.delete(key));
  };
}

/** Brings one panel to life; the result draws it anew. */
function fillPanel(panel: WebviewPanel, uri: Uri, folder: Uri, { client, log }: PicturesDeps): () => Promise<void> {
  let locations = new Map<string, Location>();
  let picture: Picture | undefined;
  let profiles: readonly string[] | null = null;
  let asked = 0;

  const post = (message: ToPage) => panel.webview.postMessage(message);

  const refresh = async () => {
    const mine = ++asked;
    try {
      const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
      const graph = await client.sendRequest<Graph | null>('dockerWiki/graph', { textDocument, profiles });
      // Without an answer the last picture stays: the document may just be closed.
      if (mine !== asked || !graph) return;
      picture = take(graph);
      await post({ type: 'picture', picture });
    } catch (error) {
      log.error('The picture could not be drawn', error);
    }
  };

  const take = ({ nodes, ...graph }: Graph): Picture => {
    locations = new Map(
      nodes.flatMap(({ id, location }) =>
        location ? [[id, client.protocol2CodeConverter.asLocation(location)] as const] : [],
      ),
    );
    const title = graph.title || baseName(uri);
    panel.title = `${graph.kind === 'topology' ? 'Topology' : 'Stages'}: ${title}`;
    const placed = nodes.map(({ location: _, ...node }) => ({ ...node, where: whereOf(locations.get(node.id)) }));
    const told = placed.map((node) => ({ ...node, words: wordsFor(node, placed, graph.edges) }));
    return { ...graph, title, nodes: told };
  };

  const whereOf = (location: Location | undefined) =>
    location
      ? whereIs(location.range.start.line, location.uri.toString() === uri.toString() ? '' : baseName(location.uri))
      : '';

  const handle = async (message: ToHost): Promise<void> => {
    switch (message.type) {
      case 'ready':
        if (picture) await post({ type: 'picture', picture });
        return refresh();
      case 'profiles':
        profiles = message.names;
        return refresh();
      case 'reveal':
        return reveal(locations.get(message.id), panel.viewColumn);
      case 'exportSvg':
        return exportSvg(message.svg, uri, pictureFileName(picture?.kind ?? 'topology', picture?.title ?? ''));
    }
  };

  const listening = panel.webview.onDidReceiveMessage(async (value) => {
    const message = readToHost(value);
    if (!message) return log.error('The picture sent no message that is known');
    try {
      await handle(message);
    } catch (error) {
      log.error(`The picture asked for "${message.type}", which failed`, error);
      void window.showErrorMessage(l10n.t('That did not work; the log of Docker Wiki says why.'));
    }
  });
  panel.onDidDispose(() => listening.dispose());
  panel.webview.html = pageHtml(panel.webview, folder, { name: 'graph', title: 'Docker Wiki' });
  return refresh;
}

/** Where the file is in view already, there; else beside the picture. */
async function reveal(location: Location | undefined, pictureColumn: ViewColumn | undefined): Promise<void> {
  if (!location) return;
  const key = location.uri.toString();
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  const beside = pictureColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
  const { start } = location.range;
  await window.showTextDocument(location.uri, {
    viewColumn: visible?.viewColumn ?? beside,
    selection: location.range.with(start, start),
  });
}

async function exportSvg(svg: string, uri: Uri, name: string): Promise<void> {
  if (!svg.startsWith('<svg ')) throw new Error('What the page drew is no SVG.');
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  const target = await window.showSaveDialog({
    filters: { SVG: ['svg'] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  });
  if (target) await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
}

/** Files of the project are Docker files, or give variables. */
function isInvolved(document: TextDocument): boolean {
  return languages.match([...dockerDocuments, { language: 'yaml' }, { pattern: '**/*.env' }], document) > 0;
}

function baseName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
