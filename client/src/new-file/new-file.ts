import {
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { answerAboutFiles, ifThere } from './folder-files';
import { freeName, type NewFileKind } from './free-name';

/** The server's answer: a whole file, filled in with what the folder tells. */
interface NewFile {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
  /** Names of files that made it fit. */
  readonly because: readonly string[];
}

const languages: Readonly<Record<NewFileKind, string>> = {
  dockerfile: 'dockerfile',
  compose: 'dockercompose',
  dockerignore: 'dockerignore',
};

/**
 * The commands that show a new file of a kind, chosen from a list with what fits the workspace in front. The file is
 * an untitled one with the name that it will have: nothing is written before it is saved.
 */
export function newFileCommands(client: BaseLanguageClient): Readonly<Record<string, Command>> {
  answerAboutFiles(client);
  return {
    'dockerWiki.newDockerfile': newFile(client, 'dockerfile'),
    'dockerWiki.newComposeFile': newFile(client, 'compose'),
    'dockerWiki.newDockerignore': newFile(client, 'dockerignore'),
  };
}

/** Called with the address of a file or folder from the explorer, and without from the palette. */
type Command = (chosen: unknown) => Promise<void>;

function newFile(client: BaseLanguageClient, kind: NewFileKind): Command {
  return async (chosen) => {
    const folder = chosen instanceof Uri ? await folderAt(chosen) : await folderInUse();
    if (folder === 'cancelled') return;
    await client.start();
    const files = await client.sendRequest<readonly NewFile[]>('dockerWiki/newFiles', {
      kind,
      folder: folder ? withoutSlash(client.code2ProtocolConverter.asUri(folder)) : null,
    });
    const file = await pick(kind, files);
    if (file) await show(kind, file, folder);
  };
}

async function folderAt(uri: Uri): Promise<Uri> {
  const entries = await ifThere(() => workspace.fs.readDirectory(uri));
  return entries ? uri : Uri.joinPath(uri, '..');
}

/** The workspace folder of the editor in front, the only one, or the one that is picked. */
async function folderInUse(): Promise<Uri | undefined | 'cancelled'> {
  const { workspaceFolders = [] } = workspace;
  const document = window.activeTextEditor?.document;
  const own = document && workspace.getWorkspaceFolder(document.uri);
  if (own || workspaceFolders.length < 2) return (own ?? workspaceFolders[0])?.uri;
  const picked: WorkspaceFolder | undefined = await window.showWorkspaceFolderPick();
  return picked?.uri ?? 'cancelled';
}

interface FileItem extends QuickPickItem {
  readonly file?: NewFile;
}

async function pick(kind: NewFileKind, files: readonly NewFile[]): Promise<NewFile | undefined> {
  const fitting = files.filter(({ because }) => because.length > 0);
  const others = files.filter(({ because }) => because.length === 0);
  const items: FileItem[] = [
    ...(fitting.length > 0 ? [separator(l10n.t('Fits this folder'))] : []),
    ...fitting.map(itemOf),
    ...(fitting.length > 0 && others.length > 0 ? [separator(l10n.t('All'))] : []),
    ...others.map(itemOf),
  ];
  const picked = await window.showQuickPick(items, {
    title: titles[kind],
    placeHolder: l10n.t('The file is shown first, and written only when you save it'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.file;
}

const titles: Readonly<Record<NewFileKind, string>> = {
  dockerfile: 'Dockerfile',
  compose: 'Compose',
  dockerignore: '.dockerignore',
};

function separator(label: string): FileItem {
  return { label, kind: QuickPickItemKind.Separator };
}

function itemOf(file: NewFile): FileItem {
  return { label: file.title, description: file.because.join(', '), detail: file.description, file };
}

async function show(kind: NewFileKind, file: NewFile, folder: Uri | undefined): Promise<void> {
  const language = languages[kind];
  const document = folder
    ? await workspace.openTextDocument(await untitledIn(folder, kind, file.id))
    : await workspace.openTextDocument({ language });
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new SnippetString(file.body));
}

/** The address of a file that exists neither on the disk nor as an untitled one. */
async function untitledIn(folder: Uri, kind: NewFileKind, id: string): Promise<Uri> {
  const untitled = (name: string) => Uri.joinPath(folder, name).with({ scheme: 'untitled' });
  const isOpen = (uri: Uri) => workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  const name = await freeName(kind, id, async (candidate) => {
    if (isOpen(untitled(candidate))) return true;
    return (await ifThere(() => workspace.fs.stat(Uri.joinPath(folder, candidate)))) !== undefined;
  });
  return untitled(name);
}

function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
