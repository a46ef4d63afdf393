import type { Workspace } from '../ports';

/** Files and folders that were made, changed or deleted. */
export interface ChangedPlaces {
  readonly uris: readonly string[];
  /** The same, and the folders around them. */
  readonly withFolders: readonly string[];
}

/** A workspace that remembers what it was asked for. */
export interface WatchedReads {
  readonly workspace: Workspace;
  /** True where one of these, a folder around it, or something below it was asked for. */
  saw(changed: ChangedPlaces): boolean;
}

/** Watchers may tell of a folder alone, or of a file in a folder that was not there when someone asked for it. */
export function changedPlaces(uris: readonly string[]): ChangedPlaces {
  return { uris, withFolders: uris.flatMap((uri) => [uri, ...foldersAround(uri)]) };
}

export function watchReads(workspace: Workspace): WatchedReads {
  const asked = new Set<string>();
  const around = new Set<string>();
  return {
    workspace: {
      sees: (uri) => workspace.sees(uri),
      stat: (uri) => note(uri, () => workspace.stat(uri)),
      readText: (uri) => note(uri, () => workspace.readText(uri)),
      list: (folder) => note(withoutSlash(folder), () => workspace.list(folder)),
    },
    saw: ({ uris, withFolders }) => uris.some((uri) => around.has(uri)) || withFolders.some((uri) => asked.has(uri)),
  };

  function note<T>(uri: string, ask: () => Promise<T>): Promise<T> {
    asked.add(uri);
    for (let at = parentOf(uri); at !== '' && !around.has(at); at = parentOf(at)) around.add(at);
    return ask();
  }
}

function foldersAround(uri: string): readonly string[] {
  const found: string[] = [];
  for (let at = parentOf(uri); at.includes('/'); at = parentOf(at)) found.push(at);
  return found;
}

function parentOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function withoutSlash(folder: string): string {
  return folder.endsWith('/') ? folder.slice(0, -1) : folder;
}
