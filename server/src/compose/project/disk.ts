import type { Workspace } from '../../ports';
import type { ComposeFile } from '../model/nodes';
import type { VariableSource } from '../variables';
import { namedPaths } from './named-paths';
import { folderOf, uriOf } from './paths';
import type { FileRole, ProjectDisk } from './project';

/** Looking for more would keep people waiting. */
const most = 500;

interface Rooted {
  readonly uri: string;
  readonly file: ComposeFile;
  readonly role: FileRole;
  readonly folder: string;
  readonly variables: VariableSource;
}

/** Looks at every path that the files name, at once. */
export async function loadDisk(files: readonly Rooted[], workspace: Workspace): Promise<ProjectDisk> {
  const folders = new Map(files.map(({ file, folder }) => [file, folder]));
  const kinds = new Map<string, 'file' | 'folder' | 'missing'>();
  const texts = new Map<string, string>();
  const looked = new Set<string>();
  const read = new Set<string>();
  const resolved = new Map<string, Map<string, string | undefined>>();
  const resolve = (path: string, folder: string) => {
    const below = resolved.get(folder) ?? new Map<string, string | undefined>();
    resolved.set(folder, below);
    if (!below.has(path)) below.set(path, uriOf(path, folder));
    return below.get(path);
  };
  for (const { file, folder, role, uri, variables } of files) {
    const paths = namedPaths(file, variables);
    // People often mean the folder of an override, though Compose starts at the first file's.
    const own = folderOf(uri);
    if (role === 'override' && own !== folder) {
      for (const path of [...paths.looked, ...paths.read]) add(looked, uriOf(path, own));
    }
    for (const path of paths.looked) add(looked, resolve(path, folder));
    for (const path of paths.read) add(read, resolve(path, folder));
  }
  await Promise.all([
    ...[...looked].map(async (uri) => void kinds.set(uri, (await workspace.stat(uri)) ?? 'missing')),
    ...[...read].map(async (uri) => {
      const text = await workspace.readText(uri);
      if (text !== undefined) texts.set(uri, text);
      kinds.set(uri, text === undefined ? ((await workspace.stat(uri)) ?? 'missing') : 'file');
    }),
  ]);
  const find = (path: string, from: ComposeFile) => {
    const folder = folders.get(from);
    return folder === undefined ? undefined : resolve(path, folder);
  };
  return {
    uriOf: find,
    kindOf: (path, from) => kinds.get(find(path, from) ?? '') ?? 'unknown',
    textOf: (path, from) => texts.get(find(path, from) ?? ''),
  };

  function add(wanted: Set<string>, uri: string | undefined): void {
    if (uri && wanted.size < most && workspace.sees(uri)) wanted.add(uri);
  }
}
