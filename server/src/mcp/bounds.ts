import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ToolError } from '../assistant/tool-error';
import { within } from '../lsp/workspace';
import { disk } from '../node/disk';
import type { Workspace } from '../ports';

/** The folders below which files may be read, links resolved. */
export interface Bounds {
  /** The disk as far as it lies in these folders. A link that leads out leads nowhere. */
  readonly workspace: Workspace;
  /** The URI of a path that may not exist yet, links resolved. Rejects with ToolError where it leads out. */
  locate(path: string): Promise<string>;
}

/** @param roots paths without links in them, asked for with every question: a client may change them. */
export function boundsOf(roots: () => readonly string[]): Bounds {
  const named = within(disk, () => roots().map((root) => pathToFileURL(root).href));
  const isInside = (path: string) => roots().some((root) => isBelow(root, path));

  /** What really lies at a URI; `undefined` where that is outside. */
  async function realUri(uri: string): Promise<string | undefined> {
    if (!named.sees(uri)) return undefined;
    try {
      const real = await realpath(fileURLToPath(uri));
      return isInside(real) ? pathToFileURL(real).href : undefined;
    } catch {
      return undefined; // nothing is there, or the URI names nothing on this machine
    }
  }

  return {
    workspace: {
      sees: (uri) => named.sees(uri),
      async stat(uri) {
        const real = await realUri(uri);
        return real === undefined ? undefined : disk.stat(real);
      },
      async readText(uri) {
        const real = await realUri(uri);
        return real === undefined ? undefined : disk.readText(real);
      },
      async list(folder) {
        const real = await realUri(folder);
        return real === undefined ? [] : disk.list(real);
      },
    },
    async locate(path) {
      const [first] = roots();
      if (first === undefined) {
        throw new ToolError(
          'no folder may be read: start "docker-wiki mcp" with --root DIR, or let the client name its roots; a "text" needs neither',
        );
      }
      // Nothing outside is touched, so that nobody learns from an answer what lies there.
      const wanted = isAbsolute(path) ? [await realFolderIn(path)] : roots().map((root) => resolve(root, path));
      const inside = wanted.filter(isInside);
      const real = await Promise.all(inside.map(realPathOf));
      const found =
        real.filter((each) => each.isThere && isInside(each.path))[0] ?? real.find((each) => isInside(each.path));
      if (!found) throw new ToolError(`${path} lies outside of ${roots().join(', ')}`);
      return pathToFileURL(found.path).href;
    },
  };

  /** An absolute path may name a root by a link above it, as temporary folders do on some systems. */
  async function realFolderIn(path: string): Promise<string> {
    return isInside(resolve(path)) ? resolve(path) : (await realPathOf(resolve(path))).path;
  }
}

interface RealPath {
  readonly path: string;
  readonly isThere: boolean;
}

/** The path without links, as far as it exists. */
async function realPathOf(path: string): Promise<RealPath> {
  try {
    return { path: await realpath(path), isThere: true };
  } catch {
    const folder = dirname(path);
    if (folder === path) return { path, isThere: false };
    return { path: join((await realPathOf(folder)).path, basename(path)), isThere: false };
  }
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
