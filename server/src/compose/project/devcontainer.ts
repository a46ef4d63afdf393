import type { Place } from '../../analysis/language';
import { folderOf, uriOf } from './paths';

/** The folder that a development container is for, told by a file in its `.devcontainer` or one folder below. */
export function workFolderOf(uri: string): string | undefined {
  return /^(.*\/)\.devcontainer\/(?:[^/]+\/)?[^/]+$/.exec(uri)?.[1];
}

/** The files that a `devcontainer.json` loads, in load order, where the file is one of them. */
export async function filesOfDevContainer({ uri, workspace }: Place): Promise<readonly string[] | undefined> {
  const folder = workFolderOf(uri);
  if (folder === undefined) return undefined;
  const names = [`${folderOf(uri)}devcontainer.json`, `${folder}.devcontainer/devcontainer.json`];
  for (const name of new Set([...names, `${folder}.devcontainer.json`])) {
    const text = await workspace.readText(name);
    const files = composeFilesIn(text ?? '').flatMap((path) => uriOf(path, folderOf(name)) ?? []);
    if (files.includes(uri)) return files;
  }
  return undefined;
}

function composeFilesIn(text: string): readonly string[] {
  try {
    const root: unknown = JSON.parse(plainJson(text));
    const named = typeof root === 'object' && root !== null && 'dockerComposeFile' in root && root.dockerComposeFile;
    return [named].flat().filter((path) => typeof path === 'string');
  } catch {
    return [];
  }
}

/** The text without comments, and without commas that nothing follows. */
function plainJson(text: string): string {
  return text
    .replace(/("(?:[^"\\]|\\.?)*(?:"|$))|\/\/[^\n]*|\/\*.*?(?:\*\/|$)/gs, '$1')
    .replace(/("(?:[^"\\]|\\.?)*(?:"|$))|,(?=\s*[}\]])/gs, '$1');
}
