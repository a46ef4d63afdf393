import type { Place } from '../analysis/language';
import { type ContextTree, contextTree, encodedPath, nameOf } from '../build-context/context-tree';
import { type ContextUse, isDockerfileName, type ReadContextUse } from '../build-context/context-use';
import type { Workspace } from '../ports';
import { decoded } from '../text/decoded';
import { isSecretPath, mayHoldToken } from './facts/secret-paths';

/** What lies around a `.dockerignore`. */
export interface IgnoreSurroundings {
  readonly tree: ContextTree;
  /** The Dockerfiles beside it that this file is for. */
  readonly dockerfiles: readonly ({ readonly name: string } & ContextUse)[];
  /** Files that hold credentials by their names, or as far as one can read. */
  readonly secretFiles: readonly string[];
}

const mostDockerfiles = 20;
const mostSettings = 10;

/** The context folder is the one in which the file lies, as far as an editor can tell. */
export async function surroundings(
  { uri, workspace }: Place,
  readContextUse: ReadContextUse,
): Promise<IgnoreSurroundings> {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const tree = await contextTree(folder, workspace);
  const dockerfiles: ({ readonly name: string } & ContextUse)[] = [];
  for (const name of dockerfilesOf(decoded(nameOf(uri)), tree)) {
    const text = await workspace.readText(folder + encodeURIComponent(name));
    if (text !== undefined) dockerfiles.push({ name, ...readContextUse(text) });
  }
  return { tree, dockerfiles, secretFiles: await secretFilesIn(tree, folder, workspace) };
}

/** `web.Dockerfile.dockerignore` is for one file; `.dockerignore` for all that have none of their own. */
function dockerfilesOf(ignoreFile: string, { entries }: ContextTree): readonly string[] {
  const names = new Set(entries.filter(({ path }) => !path.includes('/')).map(({ path }) => path));
  const own = ignoreFile.slice(0, -'.dockerignore'.length);
  if (own) return names.has(own) ? [own] : [];
  return [...names]
    .filter((name) => isDockerfileName(name) && !names.has(`${name}.dockerignore`))
    .slice(0, mostDockerfiles);
}

/** A folder of credentials stands for its files. */
async function secretFilesIn(tree: ContextTree, folder: string, workspace: Workspace): Promise<readonly string[]> {
  const found: string[] = [];
  let read = 0;
  for (const { path, kind } of tree.entries) {
    if (isSecretPath(path, kind)) found.push(path);
    if (kind === 'folder' || !mayHoldToken(path) || read++ >= mostSettings) continue;
    const text = await workspace.readText(folder + encodedPath(path));
    if (text && /(?:_authToken|_auth|_password|password)\s*=\s*[^\s$]/i.test(text)) found.push(path);
  }
  return found;
}
