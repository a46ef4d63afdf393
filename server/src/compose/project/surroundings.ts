import type { Place } from '../../analysis/language';
import { mountsOf } from '../facts/mounts';
import { objectKinds, objectsOf, usesOf } from '../facts/objects';
import type { ComposeFile } from '../model/nodes';
import { isWholeProject } from '../whole-project';
import { variablesFrom } from './env';
import { filesOfFolder, filesOfSettings, filesOfVariable } from './file-sets';
import { type FileSet, loadSet } from './load';
import { parsedFile } from './parsed-files';
import { folderOf, nameOf, parentOf } from './paths';
import type { ComposeProject } from './project';

/** So many folders up someone may include or extend a file. */
const foldersUp = 2;

/** The project that a file belongs to, as far as the files around it tell. */
export async function surroundings(here: ComposeFile, place: Place): Promise<ComposeProject> {
  const named = await namedSet(place);
  if (named) return loadSet(named, here, place);

  const folder = folderOf(place.uri);
  const { base, override } = await filesOfFolder(folder, place);
  const isMain = [base, override].includes(nameOf(place.uri));
  const user = await projectThatUses(here, place, isMain ? parentOf(folder) : folder);
  if (user) return user;
  if (isMain) return loadSet({ uris: uris(folder, [base, override]), isCertain: true }, here, place);
  if (base && (await belongsTo(folder + base, here, place))) {
    return loadSet({ uris: [folder + base, place.uri], isCertain: true }, here, place);
  }
  return loadSet({ uris: [place.uri], isCertain: false }, here, place);
}

/** A set that settings name, or `COMPOSE_FILE` in the folder or in one above it. */
async function namedSet({ uri, workspace, options }: Place): Promise<FileSet | undefined> {
  const chosen = filesOfSettings(uri, options.composeFiles);
  if (chosen) return { uris: chosen, isCertain: true };
  let folder: string | undefined = folderOf(uri);
  for (let level = 0; level <= foldersUp && folder !== undefined; level++, folder = parentOf(folder)) {
    if (level > 0 && !workspace.sees(folder)) return undefined;
    const files = filesOfVariable(await variablesFrom([`${folder}.env`], workspace), folder);
    if (files.includes(uri)) return { uris: files, isCertain: true };
  }
  return undefined;
}

/** The project of a folder or of one above it that includes or extends the file. */
async function projectThatUses(
  here: ComposeFile,
  place: Place,
  start: string | undefined,
): Promise<ComposeProject | undefined> {
  let folder = start;
  for (let level = 0; level <= foldersUp && folder !== undefined; level++, folder = parentOf(folder)) {
    if (!place.workspace.sees(folder)) return undefined;
    const { base, override } = await filesOfFolder(folder, place);
    const set = uris(folder, [base, override]);
    const texts = await Promise.all(set.map((uri) => place.workspace.readText(uri)));
    if (!texts.some((text) => text && /(?:^|[\s{,])["']?(?:include|extends)["']?\s*:/.test(text))) continue;
    const project = await loadSet({ uris: set, isCertain: true }, here, place);
    if (project.files.some(({ file }) => file === here)) return project;
  }
  return undefined;
}

/** True where a file only makes sense on top of the base: it lacks what the base has. */
async function belongsTo(baseUri: string, here: ComposeFile, { workspace }: Place): Promise<boolean> {
  if (!isWholeProject(here)) return true;
  const text = await workspace.readText(baseUri);
  if (text === undefined) return false;
  const base = parsedFile(baseUri, text);
  const own = new Set(objectKinds.flatMap((kind) => objectsOf(here, kind).map(({ name }) => `${kind}/${name}`)));
  const others = new Set(objectKinds.flatMap((kind) => objectsOf(base, kind).map(({ name }) => `${kind}/${name}`)));
  return here.services.some((service) => {
    const names = [
      ...(['networks', 'secrets', 'configs', 'models'] as const).flatMap((kind) =>
        usesOf(service, kind).map(({ name }) => `${kind}/${name}`),
      ),
      ...mountsOf(service).flatMap(({ kind, source }) => (kind === 'volume' ? [`volumes/${source}`] : [])),
    ];
    const lacks = service.dependencies.some(({ name }) => !here.serviceNames.has(name) && base.serviceNames.has(name));
    return lacks || names.some((name) => !own.has(name) && others.has(name));
  });
}

function uris(folder: string, names: readonly (string | undefined)[]): readonly string[] {
  return names.flatMap((name) => (name === undefined ? [] : [folder + name]));
}
