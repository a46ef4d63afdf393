import type { FolderEntry, Workspace } from '../ports';
import { encoded } from '../text/encoded';

export interface TreeEntry extends Pick<FolderEntry, 'kind'> {
  /** From the context's root, with `/`. */
  readonly path: string;
}

/** What lies in a build context, as far as someone looked. */
export interface ContextTree {
  /** The upper levels first, each sorted by name. */
  readonly entries: readonly TreeEntry[];
  /** Folders among them that nobody looked into, since programs fill them. */
  readonly closed: readonly string[];
  /** There is more. */
  readonly isCut: boolean;
}

const mostEntries = 2000;
const mostFolders = 200;

/** Programs fill these; their names say all. */
const fullFolders: ReadonlySet<string> = new Set([
  '.git',
  '.gradle',
  '.hg',
  '.mypy_cache',
  '.next',
  '.nuxt',
  '.pytest_cache',
  '.svn',
  '.terraform',
  '.tox',
  '.venv',
  '.vs',
  '__pycache__',
  'bower_components',
  'node_modules',
  'venv',
]);

/** The entries below `folder` (a URI with a slash at its end), level by level, until there are too many. */
export async function contextTree(folder: string, workspace: Workspace): Promise<ContextTree> {
  const entries: TreeEntry[] = [];
  const closed: string[] = [];
  const waiting = [''];
  let seenFolders = 0;
  for (const below of waiting) {
    if (seenFolders++ >= mostFolders) return { entries, closed, isCut: true };
    for (const { name, kind } of await workspace.list(folder + encodedPath(below))) {
      if (entries.length >= mostEntries) return { entries, closed, isCut: true };
      const path = below ? `${below}/${name}` : name;
      entries.push({ path, kind });
      if (kind === 'folder') (fullFolders.has(name) ? closed : waiting).push(path);
    }
  }
  return { entries, closed, isCut: false };
}

/** A path with `/` as a part of a URI. */
export function encodedPath(path: string): string {
  return path.split('/').map(encoded).join('/');
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
