import { languageOfFile } from '../languages';
import type { Workspace } from '../ports';

/** Folders that hold nobody's own Docker files, or too many of others. */
const skipped = new Set(['node_modules', 'vendor', 'target', 'dist', 'build', 'out', '__pycache__', 'venv']);

const mostFolders = 5_000;
const mostFiles = 2_000;
const deepest = 12;

/** The URIs of all our files below some folders, breadth first; large workspaces are cut off. */
export async function dockerFilesBelow(folders: readonly string[], workspace: Workspace): Promise<readonly string[]> {
  const found: string[] = [];
  let level = folders.map((folder) => (folder.endsWith('/') ? folder : `${folder}/`));
  let left = mostFolders;
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const here = level.slice(0, left);
    left -= here.length;
    const lists = await Promise.all(here.map(async (folder) => ({ folder, entries: await workspace.list(folder) })));
    level = [];
    for (const { folder, entries } of lists) {
      for (const { name, kind } of entries) {
        const uri = folder + encodeURIComponent(name);
        if (kind === 'file' && languageOfFile(name)) found.push(uri);
        else if (kind === 'folder' && !name.startsWith('.') && !skipped.has(name)) level.push(`${uri}/`);
        if (found.length >= mostFiles) return found;
      }
    }
  }
  return found;
}
