import type { Place } from '../../analysis/language';
import { encoded } from '../../text/encoded';
import { mountsOf } from '../facts/mounts';
import { objectKinds, objectsOf, usesOf } from '../facts/objects';
import type { ComposeFile } from '../model/nodes';
import { isWholeProject } from '../whole-project';
import { filesOfDevContainer, workFolderOf } from './devcontainer';
import { variablesFrom } from './env';
import { filesOfFolder, filesOfSettings, filesOfVariable } from './file-sets';
import { loadSet } from './load';
import { parsedFile } from './parsed-files';
import { folderOf, nameOf, parentOf } from './paths';
import type { ComposeProject } from './project';

/** So many folders up someone may include or extend a file. */
const foldersUp = 2;

/** More files are no project but a collection. */
const mostNearby = 50;

/** The project that a file belongs to, as far as the files around it tell. */
export async function surroundings(here: ComposeFile, place: Place): Promise<ComposeProject> {
  const setOf = await declaredSets(place);
  const declared = setOf(place.uri) ?? (await filesOfDevContainer(place));
  if (declared) return loadSet({ uris: declared, isCertain: true }, here, place);

  const folder = folderOf(place.uri);
  const { base, override, others } = await filesOfFolder(folder, place);
  const isMain = [base, override].includes(nameOf(place.uri));
  const user = await projectThatUses(here, place, isMain ? parentOf(folder) : folder);
  if (user) return user;

  // Nobody knows which of them a development container loads, and which others `-f` names together with the file.
  const outer = await outerFiles(place);
  const isAlone = outer.all.length === 0;
  const siblings = uris(folder, others).filter((uri) => uri !== place.uri && !setOf(uri));
  const isOther = others.includes(nameOf(place.uri));
  const nearby = [...outer.all, ...(isOther || !isAlone ? siblings : [])].slice(0, mostNearby);
  for (const below of [...(isMain ? [] : uris(folder, [base])), ...outer.base]) {
    if (await belongsTo(below, here, place)) {
      return loadSet({ uris: [below, place.uri], isCertain: isAlone, nearby }, here, place);
    }
  }
  const own = isMain ? uris(folder, [base, override]) : [place.uri];
  return loadSet({ uris: own, isCertain: isMain && isAlone, nearby }, here, place);
}

/** Tells the set that the user declared for a file: in settings, or in `COMPOSE_FILE` of the folder or one above it. */
async function declaredSets({
  uri,
  workspace,
  options,
}: Place): Promise<(uri: string) => readonly string[] | undefined> {
  const sets: (readonly string[])[] = [];
  let folder: string | undefined = folderOf(uri);
  for (let level = 0; level <= foldersUp && folder !== undefined; level++, folder = parentOf(folder)) {
    if (level > 0 && !workspace.sees(folder)) break;
    sets.push(filesOfVariable(await variablesFrom([`${folder}.env`], workspace), folder));
  }
  return (each) => filesOfSettings(each, options.composeFiles) ?? sets.find((set) => set.includes(each));
}

/** The files of the folder that a development container is for, which it may load before its own. */
async function outerFiles(place: Place): Promise<Readonly<Record<'base' | 'all', readonly string[]>>> {
  const folder = workFolderOf(place.uri);
  if (folder === undefined) return { base: [], all: [] };
  const { base, override, others } = await filesOfFolder(folder, place);
  return { base: uris(folder, [base]), all: uris(folder, [base, override, ...others]) };
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
  return names.flatMap((name) => (name === undefined ? [] : [folder + encoded(name)]));
}
