import type { Workspace } from '../ports';

/** A workspace that remembers what it was asked for. */
export interface WatchedReads {
  readonly workspace: Workspace;
  /** True where one of these files, or the folder that holds it, was asked for. */
  saw(uris: readonly string[]): boolean;
}

export function watchReads(workspace: Workspace): WatchedReads {
  const files = new Set<string>();
  const folders = new Set<string>();
  return {
    workspace: {
      sees: (uri) => workspace.sees(uri),
      stat: (uri) => note(files, uri, () => workspace.stat(uri)),
      readText: (uri) => note(files, uri, () => workspace.readText(uri)),
      list: (folder) => note(folders, withoutSlash(folder), () => workspace.list(folder)),
    },
    saw: (uris) => uris.some((uri) => files.has(uri) || folders.has(parentOf(uri))),
  };
}

function note<T>(seen: Set<string>, uri: string, ask: () => Promise<T>): Promise<T> {
  seen.add(uri);
  return ask();
}

function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function withoutSlash(folder: string): string {
  return folder.endsWith('/') ? folder.slice(0, -1) : folder;
}
