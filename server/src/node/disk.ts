import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FolderEntry, Workspace } from '../ports';

/** Larger files are none that people write; reading them would only cost memory. */
const largestFile = 1_048_576;

/** The files of this machine's disk. Other schemes, devices and what may not be read are treated as missing. */
export const disk: Workspace = {
  sees: (uri) => uri.startsWith('file:'),
  async stat(uri) {
    const found = await statOf(uri);
    return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
  },
  async readText(uri) {
    const path = pathOf(uri);
    const found = await statOf(uri);
    if (!path || !found?.isFile() || found.size > largestFile) return undefined;
    return readFile(path, 'utf8').catch(() => undefined);
  },
  async list(folder) {
    const path = pathOf(folder);
    const entries = path ? await readdir(path, { withFileTypes: true }).catch(() => []) : [];
    return entries
      .flatMap((entry): FolderEntry[] => {
        if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
        return entry.isFile() ? [{ name: entry.name, kind: 'file' }] : [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },
  async names(folder) {
    const path = pathOf(folder);
    return path === undefined ? [] : readdir(path).catch(namesOfMissing);
  },
  async real(uri) {
    const path = pathOf(uri);
    const found = path === undefined ? undefined : await realpath(path).catch(() => undefined);
    return found === undefined ? undefined : pathToFileURL(found).href;
  },
};

/** In a folder that is not there nothing lies; one that may not be listed can still hold files that may be read. */
function namesOfMissing(error: unknown): readonly string[] | undefined {
  const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  return isMissing ? [] : undefined;
}

function statOf(uri: string) {
  const path = pathOf(uri);
  return path === undefined ? undefined : stat(path).catch(() => undefined);
}

/** `undefined` for what no file of this machine is called: other schemes and machines, stray percent signs. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
