// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Lists the files below a folder, sorted, as paths relative to it with forward slashes.
 * A folder that does not exist has no files.
 * @param {string} folder
 * @param {string} extension with its dot
 * @returns {Promise<string[]>}
 */
export async function listFiles(folder, extension) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(emptyWhenMissing);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/**
 * Reads a text without its byte order mark and with `\n` line ends.
 * @param {string} file
 */
export async function readText(file) {
  const text = await readFile(file, 'utf8');
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** @param {NodeJS.ErrnoException} error */
function emptyWhenMissing(error) {
  if (error.code === 'ENOENT') return [];
  throw error;
}
