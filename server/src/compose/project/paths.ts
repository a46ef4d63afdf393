import { decoded } from '../../text/decoded';
import { encoded } from '../../text/encoded';

/** The folder of a file, with a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The folder around a folder, both with a slash at their end; `undefined` at the root. */
export function parentOf(folder: string): string | undefined {
  const parent = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return /^[a-z][\w+.-]*:\/\/[^/]*\/$/i.test(folder) || parent === '' ? undefined : parent;
}

export function nameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * The URI of a path as Compose resolves it from a folder; `undefined` for what lies in no folder that an editor could
 * know: addresses, home directories, paths of another drive, and nothing at all.
 */
export function uriOf(path: string, folder: string): string | undefined {
  if (path === '' || path.startsWith('~') || /^[a-z][\w+.-]*:/i.test(path) || path.startsWith('\\\\')) return undefined;
  const authority = /^[a-z][\w+.-]*:\/\/[^/]*/i.exec(folder)?.[0];
  if (authority === undefined) return undefined;
  const parts: string[] = [];
  if (!path.startsWith('/')) walk(decoded(folder.slice(authority.length)), parts);
  walk(path.replaceAll('\\', '/'), parts);
  return `${authority}/${parts.join('/')}`;
}

/** Goes on from a folder, whose encoded names are in `parts`. */
function walk(path: string, parts: string[]): void {
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(plainPart.test(part) ? part : encoded(part));
  }
}

/** Nothing in it needs to be encoded. */
const plainPart = /^[\w.-]+$/;

/** The way from one folder to another, with a slash at its end; empty where they are one, absent where none leads there. */
export function folderBetween(from: string, to: string): string | undefined {
  const [start, goal] = [from.split('/').slice(0, -1), to.split('/').slice(0, -1)];
  let same = 0;
  while (same < start.length && start[same] === goal[same]) same++;
  // The scheme and the authority come first.
  if (same < 3) return undefined;
  const parts = [...start.slice(same).map(() => '..'), ...goal.slice(same)];
  return decoded(parts.map((part) => `${part}/`).join(''));
}
