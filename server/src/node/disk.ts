import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
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
    const found = await statOf(uri);
    if (!found?.isFile() || found.size > largestFile) return undefined;
    return readFile(fileURLToPath(uri), 'utf8').catch(() => undefined);
  },
  async list(folder) {
    if (!folder.startsWith('file:')) return [];
    const entries = await readdir(fileURLToPath(folder), { withFileTypes: true }).catch(() => []);
    return entries
      .flatMap((entry): FolderEntry[] => {
        if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
        return entry.isFile() ? [{ name: entry.name, kind: 'file' }] : [];
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },
};

function statOf(uri: string) {
  return uri.startsWith('file:') ? stat(fileURLToPath(uri)).catch(() => undefined) : undefined;
}
