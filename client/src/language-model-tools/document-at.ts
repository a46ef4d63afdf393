import { type TextDocument, Uri, workspace } from 'vscode';

interface FoundDocument {
  readonly uri: Uri;
  readonly text: string;
  /** What it is, where the editor knows; as the tools call it. */
  readonly language: string | undefined;
}

const languages: Readonly<Record<string, string>> = {
  dockerfile: 'dockerfile',
  dockercompose: 'compose',
  dockerignore: 'dockerignore',
};

/**
 * The document at a path in the workspace, unsaved changes included; an empty one where nothing lies there yet.
 * `undefined` outside of the workspace's folders.
 */
export async function documentAt(path: string): Promise<FoundDocument | undefined> {
  const places = placesOf(path);
  for (const uri of places) {
    const document = await opened(uri);
    if (document) return { uri, text: document.getText(), language: languages[document.languageId] };
  }
  const [uri] = places;
  return uri && { uri, text: '', language: undefined };
}

/** Where a path may lead: absolute, or from each of the folders. */
function placesOf(path: string): readonly Uri[] {
  const folders = workspace.workspaceFolders ?? [];
  const isAbsolute = /^(?:[\\/]|[a-z]:)/i.test(path);
  const all = isAbsolute
    ? folders.slice(0, 1).map(({ uri }) => uri.with({ path: Uri.file(path).path }))
    : folders.map(({ uri }) => Uri.joinPath(uri, path.replaceAll('\\', '/')));
  return all.filter((uri) => workspace.getWorkspaceFolder(uri) !== undefined);
}

async function opened(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined; // missing, no text, or not to be read
  }
}
