import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A path as the hosts of repositories know it: from the current folder, with slashes. Others stay as they are. */
export function pathInRepository(path: string): string {
  return (relativePath(path) ?? path).replaceAll(sep, '/');
}

export interface UriReference {
  readonly uri: string;
  readonly isRelative: boolean;
}

/** The same as a URI; absolute for files outside of the current folder. */
export function uriInRepository(path: string): UriReference {
  const inside = relativePath(path);
  if (inside === undefined) return { uri: pathToFileURL(path).href, isRelative: false };
  return { uri: inside.split(sep).map(encodeURIComponent).join('/'), isRelative: true };
}

function relativePath(path: string): string | undefined {
  const inside = relative(process.cwd(), path);
  return isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`) ? undefined : inside;
}
