import type { Place } from '../../analysis/language';
import { decoded } from '../../text/decoded';
import type { VariableSource } from '../variables';
import { uriOf } from './paths';

/** In this order Compose looks for a project's file. */
const baseNames = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/** True for the names under which Compose files are found. */
export function isComposeFileName(name: string): boolean {
  return /^(?:docker-)?compose(?:[.-].+)?\.ya?ml$/i.test(name);
}

/** The file that `docker compose up` takes in a folder, and its override; as names. */
export interface FolderFiles {
  readonly base: string | undefined;
  readonly override: string | undefined;
  /** What is only loaded where `-f` names it. */
  readonly others: readonly string[];
}

export async function filesOfFolder(folder: string, { workspace }: Pick<Place, 'workspace'>): Promise<FolderFiles> {
  const names = new Set<string>();
  for (const { name, kind } of await workspace.list(folder)) {
    if (kind === 'file' && isComposeFileName(name)) names.add(name);
  }
  const base = baseNames.find((name) => names.has(name));
  const stem = base?.replace(/\.ya?ml$/, '');
  const override = [`${stem}.override.yml`, `${stem}.override.yaml`].find((name) => stem && names.has(name));
  return { base, override, others: [...names].filter((name) => !baseNames.includes(name) && name !== override) };
}

/** True for a set that Compose finds in its folder by itself, whatever else lies there. */
export function isFoundByItself([base, ...others]: readonly string[]): boolean {
  return base === baseNames[0] && others.length < 2 && others.every((name) => /^compose\.override\.ya?ml$/.test(name));
}

/** The set of `COMPOSE_FILE`, in load order. */
export function filesOfVariable(variables: VariableSource, folder: string): readonly string[] {
  return composeFilePaths(variables).flatMap((path) => uriOf(path, folder) ?? []);
}

/** The paths in `COMPOSE_FILE`; the separator is `:` (`;` on Windows) or what `COMPOSE_PATH_SEPARATOR` says. */
export function composeFilePaths(variables: VariableSource): readonly string[] {
  const value = variables.valueOf('COMPOSE_FILE')?.text;
  if (!value) return [];
  const sign = variables.valueOf('COMPOSE_PATH_SEPARATOR')?.text || (value.includes(';') ? ';' : ':');
  return value
    .split(sign)
    .map((path) => path.trim())
    .filter(Boolean);
}

/** The first set of the settings that holds the file, in load order. Paths are relative to any folder above the file. */
export function filesOfSettings(uri: string, sets: readonly (readonly string[])[]): readonly string[] | undefined {
  for (const paths of sets) {
    for (const path of paths) {
      const tail = `/${path.replace(/^\.\//, '')}`;
      if (!decoded(uri).endsWith(tail)) continue;
      const root = uri.slice(0, uri.length - encodeURI(tail).length + 1);
      return paths.flatMap((each) => uriOf(each, root) ?? []);
    }
  }
  return undefined;
}
