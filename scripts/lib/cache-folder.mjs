import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The folder for what may be deleted and fetched again: XDG's, else the platform's own. */
export function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}
