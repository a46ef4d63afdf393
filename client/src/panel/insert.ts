import { type ExtensionContext, SnippetString, Uri, ViewColumn, window, workspace } from 'vscode';
import { isListOf, isObject, isRecord, isString } from './schema';

/** Puts text at the cursor of the active editor, indented as the line is; says why where it cannot. */
export function insertText(text: string): Promise<string | null> {
  return insert(new SnippetString().appendText(text));
}

/** Puts one of the extension's own snippets, named by its prefix, at the cursor; says why where it cannot. */
export async function insertSnippet(context: ExtensionContext, prefix: string): Promise<string | null> {
  const body = await findSnippet(context, prefix);
  return body === undefined ? `There is no snippet ${prefix}` : insert(new SnippetString(body));
}

async function insert(snippet: SnippetString): Promise<string | null> {
  const editor = window.activeTextEditor;
  if (!editor) return 'Open a file to insert into';
  const { document, viewColumn } = editor;
  const shown = await window.showTextDocument(document, viewColumn ?? ViewColumn.Active);
  return (await shown.insertSnippet(snippet)) ? null : 'This file cannot be changed';
}

async function findSnippet({ extension, extensionUri }: ExtensionContext, prefix: string): Promise<string | undefined> {
  const manifest: unknown = extension.packageJSON;
  if (!isManifest(manifest)) return undefined;
  const paths = new Set(manifest.contributes.snippets.map(({ path }) => path));
  for (const path of paths) {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, path));
    const file: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const found = Object.values(isRecord(file) ? file : {}).find(
      (entry) => isSnippet(entry) && asLines(entry.prefix).includes(prefix),
    );
    if (isSnippet(found)) return asLines(found.body).join('\n');
  }
  return undefined;
}

const isManifest = isObject({ contributes: isObject({ snippets: isListOf(isObject({ path: isString })) }) });

const isLines = isListOf(isString);

/** VS Code takes one string or a list of them. */
const isText = (value: unknown): value is string | readonly string[] => isString(value) || isLines(value);

const isSnippet = isObject({ prefix: isText, body: isText });

function asLines(text: string | readonly string[]): readonly string[] {
  return isString(text) ? [text] : text;
}
