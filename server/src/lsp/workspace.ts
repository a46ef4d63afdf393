import type { Workspace } from '../ports';

/** A workspace in which the text of an open editor wins over the file's. */
export function withOpenEditors(workspace: Workspace, textOf: (uri: string) => string | undefined): Workspace {
  return {
    sees: (uri) => textOf(uri) !== undefined || workspace.sees(uri),
    stat: async (uri) => (textOf(uri) === undefined ? workspace.stat(uri) : 'file'),
    readText: async (uri) => textOf(uri) ?? workspace.readText(uri),
    list: (folder) => workspace.list(folder),
  };
}

/**
 * A workspace that shows nothing outside of some folders, whatever paths a document names. Where a link leads out of
 * them, it is told that something is there, and no more.
 */
export function within(workspace: Workspace, folders: () => readonly string[]): Workspace {
  let last: readonly string[] = [];
  let allowed: ReadonlySet<string> = new Set();
  const isInside = (uri: string) => {
    const now = folders();
    // Asked for every file, and thousands of documents may be open.
    if (now !== last) [last, allowed] = [now, new Set(now.map(withSlash))];
    return !/(?:^|\/)\.{2}(?:\/|$)|%2f|%5c/i.test(uri) && isBelowOne(withSlash(uri), allowed);
  };
  /** The folders may have links above them, and real paths have none. */
  const isReallyInside = async (uri: string) => {
    if (!workspace.real) return true;
    const real = await workspace.real(uri);
    if (real === undefined) return false;
    if (isInside(real)) return true;
    const roots = await Promise.all([...allowed].map((folder) => workspace.real?.(folder)));
    return isBelowOne(withSlash(real), new Set(roots.flatMap((root) => (root === undefined ? [] : withSlash(root)))));
  };
  return {
    sees: (uri) => isInside(uri) && workspace.sees(uri),
    stat: async (uri) => (isInside(uri) ? workspace.stat(uri) : undefined),
    readText: async (uri) => (isInside(uri) && (await isReallyInside(uri)) ? workspace.readText(uri) : undefined),
    list: async (folder) => (isInside(folder) && (await isReallyInside(folder)) ? workspace.list(folder) : []),
    // What may not be seen is told file by file.
    names: async (folder) =>
      isInside(folder) && (await isReallyInside(folder)) ? workspace.names?.(folder) : undefined,
  };
}

/** `folder` is one of these, or lies below one. */
function isBelowOne(folder: string, folders: ReadonlySet<string>): boolean {
  for (let end = folder.length; end > 0; end = end === 1 ? 0 : folder.lastIndexOf('/', end - 2) + 1) {
    if (folders.has(folder.slice(0, end))) return true;
  }
  return false;
}

/** The workspace that holds at the time of each question. */
export function delegating(current: () => Workspace): Workspace {
  return {
    sees: (uri) => current().sees(uri),
    stat: (uri) => current().stat(uri),
    readText: (uri) => current().readText(uri),
    list: (folder) => current().list(folder),
  };
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
