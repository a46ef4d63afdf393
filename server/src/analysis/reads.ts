import type { Workspace } from '../ports';

/** A workspace that remembers what it was asked for. */
export interface WatchedReads {
  readonly workspace: Workspace;
  /** True where one of these, a folder around it, or something below it was asked for. */
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
    saw: (uris) => uris.some((uri) => wasAsked(uri, files) || wasAsked(uri, folders)),
  };
}

/** Watchers may tell of a folder alone, or of a file in a folder that was not there when someone asked for it. */
function wasAsked(uri: string, asked: ReadonlySet<string>): boolean {
  for (let at = uri; at.includes('/'); at = parentOf(at)) if (asked.has(at)) return true;
  for (const each of asked) if (each.startsWith(`${uri}/`)) return true;
  return false;
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
