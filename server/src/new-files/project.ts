import type { FolderEntry, Workspace } from '../ports';

/** What is asked of a folder that a file is made for. */
export type ProjectFiles = Pick<Workspace, 'list' | 'readText'>;

/** A folder, read as far as it tells what is built in it. */
export interface Project {
  readonly names: readonly string[];
  /** Names of the folders in a folder that tells something; none elsewhere. */
  foldersIn(path: string): readonly string[];
  /** Empty where there is no such file, or none that tells something. */
  text(path: string): string;
}

const telling =
  /^(?:package\.json|\.nvmrc|\.node-version|\.tool-versions|\.env\.example|pyproject\.toml|requirements\.txt|Pipfile|\.python-version|manage\.py|go\.mod|main\.go|Cargo\.toml|pom\.xml|(?:build|settings)\.gradle(?:\.kts)?|.+\.csproj|composer\.json|Gemfile|\.ruby-version|mix\.exs|deno\.jsonc?|CMakeLists\.txt|Dockerfile)$/;
const tellingBelow: Readonly<Record<string, readonly string[]>> = {
  src: ['src/main.rs', ...['properties', 'yml', 'yaml'].map((ending) => `src/main/resources/application.${ending}`)],
  config: ['config/puma.rb'],
};
const tellingFolders = ['cmd'];

/** Folders with hundreds of projects in them tell nothing. */
const mostFiles = 40;

/** Reads the folder at a URI; it has no slash at its end. */
export async function readProject(folder: string, files: ProjectFiles): Promise<Project> {
  const entries = await files.list(folder);
  const names = entries.map(({ name }) => name);
  const paths = [
    ...entries.filter((entry) => entry.kind === 'file' && telling.test(entry.name)).map(({ name }) => name),
    ...foldersAmong(entries).flatMap(
      (name) => (Object.hasOwn(tellingBelow, name) ? tellingBelow[name] : undefined) ?? [],
    ),
  ].slice(0, mostFiles);
  const read = async (path: string) => [path, (await files.readText(`${folder}/${path}`)) ?? ''] as const;
  const look = async (path: string) => [path, foldersAmong(await files.list(`${folder}/${path}`))] as const;
  const texts = new Map(await Promise.all(paths.map(read)));
  const below = new Map(await Promise.all(tellingFolders.filter((name) => names.includes(name)).map(look)));
  return {
    names,
    foldersIn: (path) => (path === '' ? foldersAmong(entries) : (below.get(path) ?? [])),
    text: (path) => texts.get(path) ?? '',
  };
}

function foldersAmong(entries: readonly FolderEntry[]): readonly string[] {
  return entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
}

/** The first group of a pattern in a text. */
export function found(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[1];
}
