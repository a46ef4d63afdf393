import type { Place } from '../analysis/language';
import { type BuildContext, buildContextOf } from '../build-context/build-context';
import { encodedPath } from '../build-context/context-tree';
import { isDockerfileName } from '../build-context/context-use';
import { ignorePatterns, isIgnored } from '../build-context/ignore-patterns';
import type { Builder, FindBuilders } from '../build-context/other-language';
import { remembering } from '../build-context/remembering';
import { type SourceState, stateOfSource } from '../build-context/source-state';
import type { FolderEntry, Workspace } from '../ports';
import { decoded } from '../text/decoded';
import { type ContextSource, contextSources } from './context-sources';
import type { DockerfileFile } from './model/nodes';

/** What lies around a Dockerfile, if its folder is the build context. */
export interface DockerfileSurroundings {
  readonly context: BuildContext;
  /** The folder's own entries; none where it cannot be listed. */
  readonly entries: readonly FolderEntry[];
  readonly sources: readonly SourceInContext[];
  /** An ignore file of another tool lies there, or one lies in a folder around, which may be the context then. */
  readonly hasOtherIgnoreFile: boolean;
  /** The services that are built from the file; looked for when first asked. */
  readonly builders: () => Promise<readonly Builder[]>;
}

export interface SourceInContext extends ContextSource {
  readonly state: SourceState;
  /** Missing, but where it may come from is known: a folder around this one has it, or Git is told to ignore it. */
  readonly isElsewhere: boolean;
}

const mostSources = 200;
/** With more of them missing, the context is another folder. */
const mostMissing = 20;
const mostFoldersAround = 5;

/** The same answers, where the version asks for the same sources. */
export function stillAround(file: DockerfileFile, earlier: DockerfileSurroundings): DockerfileSurroundings | undefined {
  const wanted = contextSources(file).slice(0, mostSources);
  const isSame =
    wanted.length === earlier.sources.length && wanted.every(({ path }, i) => earlier.sources[i]?.path === path);
  if (!isSame) return undefined;
  const sources = wanted.flatMap((source, i): SourceInContext[] => {
    const then = earlier.sources[i];
    return then ? [{ ...then, ...source }] : [];
  });
  return { ...earlier, sources };
}

/** The context folder is the one in which the Dockerfile lies, as far as an editor can tell. */
export async function surroundings(
  file: DockerfileFile,
  place: Place,
  findBuilders: FindBuilders,
): Promise<DockerfileSurroundings> {
  const workspace = remembering(place.workspace);
  const wanted = contextSources(file).slice(0, mostSources);
  const context = await buildContextOf(place.uri, workspace);
  let found: Promise<readonly Builder[]> | undefined;
  const builders = () => {
    found ??= findBuilders(place.uri, place);
    return found;
  };
  if (wanted.length === 0) return { context, entries: [], sources: [], hasOtherIgnoreFile: false, builders };
  const entries = await workspace.list(context.folder);
  const sources: SourceInContext[] = [];
  let missing = 0;
  for (const source of wanted) {
    const state = await stateOfSource(source.path, context, workspace);
    const isMissing = state.kind === 'missing';
    const isElsewhere =
      isMissing && (missing++ >= mostMissing || (await mayBeElsewhere(source.path, context.folder, workspace)));
    sources.push({ ...source, state, isElsewhere });
  }
  const asksForIgnoreFile = !context.ignoreFile && wanted.some(({ path }) => path === '');
  const hasOtherIgnoreFile = asksForIgnoreFile && (await isIgnoreFileAround(context.folder, entries, workspace));
  return { context, entries, sources, hasOtherIgnoreFile, builders };
}

/** The folder looks like one that is built: something else than Dockerfiles and their settings lies there. */
export function isLikelyContext({ context, entries, sources }: DockerfileSurroundings): boolean {
  if (context.ignoreFile || sources.some(({ path, state }) => path !== '' && state.kind === 'found')) return true;
  return entries.some(({ name }) => contextMarks.test(name));
}

const contextMarks =
  /^(?:\.git|package\.json|go\.mod|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|pyproject\.toml|requirements.*\.txt|Gemfile|composer\.json|mix\.exs|Makefile|README.*|src|app|.+\.(?:csproj|sln|fsproj))$/i;

/** True where nothing lies in the folder that a COPY of it could be about. */
export function holdsOnlyBuildFiles({ entries }: DockerfileSurroundings): boolean {
  return entries.every(
    ({ name }) => isDockerfileName(name) || /^(?:docker-)?compose.*\.ya?ml$|^docker-bake/i.test(name),
  );
}

async function mayBeElsewhere(path: string, folder: string, workspace: Workspace): Promise<boolean> {
  for (const around of [folder, ...foldersAround(folder)]) {
    const git = await workspace.readText(`${around}.gitignore`);
    const full = decoded(folder.slice(around.length)) + path;
    if (git !== undefined && isIgnored(full, ignorePatterns(fromGit(git)))) return true;
  }
  if (/[*?[\\]/.test(path)) return false;
  for (const around of foldersAround(folder)) {
    if (await workspace.stat(around + encodedPath(path))) return true;
  }
  return false;
}

/** What Git matches at every depth needs `**` for that here. */
function fromGit(text: string): string {
  return text.replace(/^(!?)([^#!/\s][^/\n\r]*\/?)$/gm, '$1**/$2');
}

async function isIgnoreFileAround(
  folder: string,
  entries: readonly FolderEntry[],
  workspace: Workspace,
): Promise<boolean> {
  if (entries.some(({ name }) => name === '.containerignore')) return true;
  for (const around of foldersAround(folder)) {
    if (await workspace.stat(`${around}.dockerignore`)) return true;
  }
  return false;
}

/** The folders around one, the nearest first, as URIs with a slash at their end. */
function foldersAround(folder: string): readonly string[] {
  const found: string[] = [];
  let current = folder;
  while (found.length < mostFoldersAround) {
    const end = current.lastIndexOf('/', current.length - 2);
    if (end < 0 || /^[\w+.-]+:\/{0,2}[^/]*$/.test(current.slice(0, end + 1)) || current[end - 1] === '/') break;
    current = current.slice(0, end + 1);
    found.push(current);
  }
  return found;
}

declare module '../lint/rule' {
  interface NodeByKind {
    /** The file with what lies around it; not visited where nobody knows. */
    buildContext: { readonly file: DockerfileFile; readonly around: DockerfileSurroundings };
  }
}
