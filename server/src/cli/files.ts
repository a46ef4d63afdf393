import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { languageOfFile } from '../languages';

const skippedFolders = new Set(['.git', 'node_modules']);

/** The Docker files at a path: the file itself, or all below a folder, sorted. Rejects where nothing is there. */
export async function dockerFilesAt(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const found: string[] = [];
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) found.push(...(await dockerFilesAt(child)));
    else if (entry.isFile() && languageOfFile(entry.name)) found.push(child);
  }
  return found.sort();
}

/** The text of a file, its byte order mark kept. Rejects where it is not UTF-8: writing it back would damage it. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}
