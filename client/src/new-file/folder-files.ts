import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Larger files are no manifests that people write. */
const mostBytes = 500_000;

/** Answers the server, which looks into folders that only the editor can read. */
export function answerAboutFiles(client: BaseLanguageClient): void {
  client.onRequest('dockerWiki/listFolder', (folder: string) => list(Uri.parse(folder, true)));
  client.onRequest('dockerWiki/readFile', (uri: string) => read(Uri.parse(uri, true)));
}

async function list(folder: Uri): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' }[]> {
  const entries = await ifThere(() => workspace.fs.readDirectory(folder));
  return (entries ?? [])
    .map(([name, type]) => ({ name, kind: type & FileType.Directory ? ('folder' as const) : ('file' as const) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function read(uri: Uri): Promise<string | null> {
  const stat = await ifThere(() => workspace.fs.stat(uri));
  if (!stat || stat.size > mostBytes || stat.type & FileType.Directory) return null;
  const bytes = await ifThere(() => workspace.fs.readFile(uri));
  return bytes ? new TextDecoder().decode(bytes) : null;
}

/** A file or folder that is missing, or may not be read, tells nothing. */
export async function ifThere<T>(ask: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
