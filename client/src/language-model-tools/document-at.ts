import { FileType, type TextDocument, Uri, workspace } from 'vscode';

interface FoundDocument {
  readonly uri: Uri;
  /** Null where nothing lies there yet. */
  readonly text: string | null;
  /** What it is as the tools call it; null where the editor does not know. */
  readonly language: string | null;
}

const languages: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile',
  dockercompose: 'compose',
  dockerignore: 'dockerignore',
};

/**
 * The document at a path in the workspace, unsaved changes included; `undefined` outside of the workspace's folders,
 * and where a link stands in the way that may lead out of them.
 */
export async function documentAt(path: string): Promise<FoundDocument | undefined> {
  const places: Uri[] = [];
  for (const uri of placesOf(path)) if (!(await hasLink(uri))) places.push(uri);
  for (const uri of places) {
    const document = await opened(uri);
    if (document) return { uri, text: document.getText(), language: languages[document.languageId] ?? null };
  }
  const [uri] = places;
  return uri && { uri, text: null, language: null };
}

/** Where a path may lead, without `..` in it: absolute, or from each of the folders. */
function placesOf(path: string): readonly Uri[] {
  const folders = workspace.workspaceFolders ?? [];
  const isAbsolute = /^(?:[\\/]|[a-z]:)/i.test(path);
  const all = isAbsolute
    ? folders.slice(0, 1).map(({ uri }) => Uri.joinPath(uri.with({ path: Uri.file(path).path }), '.'))
    : folders.map(({ uri }) => Uri.joinPath(uri, path.replaceAll('\\', '/')));
  return all.filter((uri) => workspace.getWorkspaceFolder(uri) !== undefined);
}

async function hasLink(uri: Uri): Promise<boolean> {
  const folder = workspace.getWorkspaceFolder(uri)?.uri;
  for (let at = uri; folder && at.path.length > folder.path.length; at = Uri.joinPath(at, '..')) {
    if (await isLink(at)) return true;
  }
  return false;
}

async function isLink(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
  } catch {
    return false; // nothing is there
  }
}

async function opened(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined; // missing, no text, or not to be read
  }
}
