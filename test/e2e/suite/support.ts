import * as vscode from 'vscode';
import type { DockerWikiApi } from '../../../client/src/extension';
import * as assert from './assert';

/** The extension under test, as it was installed. */
export function extension(): vscode.Extension<DockerWikiApi> {
  const found = vscode.extensions.getExtension<DockerWikiApi>('docker-wiki.docker-wiki');
  assert.ok(found, 'Docker Wiki is not installed');
  return found;
}

/** Opens a file of the workspace in an editor; the server hears of documents that are in one. */
export function show(name: string): Promise<vscode.TextEditor> {
  return Promise.resolve(vscode.window.showTextDocument(fileIn(name)));
}

/** Writes a file of its own folder and opens it. The mark `<|>` is taken out and its place returned. */
export async function showText(name: string, marked: string): Promise<Marked> {
  const [before = '', ...after] = marked.split('<|>');
  // VS Code keeps a closed document for a while: the same name would bring its old text back.
  const path = `scratch-${++scratchFolders}/${name}`;
  await vscode.workspace.fs.writeFile(fileIn(path), new TextEncoder().encode(before + after.join('')));
  const { document } = await show(path);
  return { document, position: document.positionAt(before.length) };
}

let scratchFolders = 0;

export interface Marked {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** The address of a file of the workspace. */
function fileIn(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Puts the saved content back and closes every editor, so that no test sees what another has left. */
export async function closeAll(): Promise<void> {
  // The editor's own documents, such as its settings, come and go by themselves.
  const { workspaceFolders = [], textDocuments } = vscode.workspace;
  const isOurs = ({ uri }: vscode.TextDocument) =>
    uri.scheme === 'untitled' || workspaceFolders.some((folder) => uri.path.startsWith(folder.uri.path));
  for (const document of textDocuments.filter((each) => each.isDirty && isOurs(each))) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The place where `text` begins in the document, or right behind it. */
export function placeOf(document: vscode.TextDocument, text: string, side: 'start' | 'end' = 'start'): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `"${text}" is not in ${document.uri.path}`);
  return document.positionAt(side === 'start' ? offset : offset + text.length);
}

/** What hovers at a place, as Markdown; waits until something does. */
export function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  return until('a hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers.flatMap(({ contents }) => contents.map(markdownOf)).join('\n');
    return text === '' ? undefined : text;
  });
}

function markdownOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}

/** Docker Wiki's diagnostics of a document right now. */
function diagnosticsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'docker-wiki');
}

/** The rule a diagnostic comes from. */
function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits until a document has exactly as many diagnostics of a rule. */
export function findings(document: vscode.TextDocument, rule: string, count: number): Promise<vscode.Diagnostic[]> {
  return until(
    `${count} of ${rule}`,
    () => {
      const found = diagnosticsOf(document).filter((diagnostic) => ruleOf(diagnostic) === rule);
      return found.length === count ? found : undefined;
    },
    () => `has ${diagnosticsOf(document).map(ruleOf).join(', ') || 'none'}`,
  );
}

/** Asks again and again until there is an answer. */
export async function until<T>(
  what: string,
  answer: () => T | undefined | Promise<T | undefined>,
  insteadOf: () => string = () => '',
): Promise<T> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const found = await answer();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what} ${insteadOf()}`);
}
