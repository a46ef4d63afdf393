import type { Place } from '../../analysis/language';
import { objectsOf } from '../facts/objects';
import { serviceNamed } from '../facts/services-by-name';
import type { Value } from '../facts/value';
import { asMapping, hasUnknownMerge, lookup } from '../model/lookup';
import type { ComposeFile, Service } from '../model/nodes';
import { serviceMappings } from '../model/services';
import { loadDisk } from './disk';
import { type ProjectVariables, variablesFrom } from './env';
import { extendsOf, type IncludeItem, includesOf } from './includes';
import { parsedFile } from './parsed-files';
import { folderOf, uriOf } from './paths';
import {
  type ComposeProject,
  type Extension,
  type FileRole,
  type Inclusion,
  type LinkState,
  objectsByKind,
  type ProjectFile,
  type ProjectService,
} from './project';

/** Deeper chains of `include` and `extends` are no configuration but an attack on the reader. */
const deepest = 20;
const mostFiles = 200;

export interface FileSet {
  /** In load order; the first one's folder is the project's. */
  readonly uris: readonly string[];
  /** The set is known to be a whole project, not a guess from one file. */
  readonly isCertain: boolean;
  /** Files that may be loaded too. */
  readonly nearby?: readonly string[];
}

/** Loads a set of files as Compose does, and finds `here` in it. */
export async function loadSet(set: FileSet, here: ComposeFile, place: Place): Promise<ComposeProject> {
  const { uris } = set;
  const loader = new Loader(here, place);
  const projectFolder = folderOf(uris[0] ?? place.uri);
  const variables = await variablesFrom([`${projectFolder}.env`], place.workspace);
  for (const [index, uri] of uris.entries()) {
    await loader.add(uri, index === 0 ? 'base' : 'override', projectFolder, variables, []);
  }
  return loader.project(set);
}

class Loader {
  private readonly loaded: ProjectFile[] = [];
  private readonly includes: Inclusion[] = [];
  private readonly extensions: Extension[] = [];
  private isReadable = true;

  constructor(
    private readonly here: ComposeFile,
    private readonly place: Place,
  ) {}

  /** Reads a file and all that it includes. `chain` holds the URIs that led here. */
  async add(
    uri: string,
    role: FileRole,
    folder: string,
    variables: ProjectVariables,
    chain: readonly string[],
  ): Promise<LinkState> {
    if (chain.includes(uri)) return 'cycle';
    if (this.loaded.some((each) => each.uri === uri)) return 'found';
    const file = await this.read(uri);
    if (!file) {
      this.isReadable = false;
      return this.place.workspace.sees(uri) ? 'missing' : 'unknown';
    }
    if (this.loaded.length >= mostFiles || chain.length >= deepest) {
      this.isReadable = false;
      return 'unknown';
    }
    this.loaded.push({ uri, file, role, folder, variables });
    for (const item of includesOf(file, variables)) await this.include(item, file, folder, variables, [...chain, uri]);
    return 'found';
  }

  async project({ isCertain, nearby = [] }: FileSet): Promise<ComposeProject> {
    const { here } = this;
    const others = await Promise.all(nearby.map((uri) => this.read(uri)));
    const services = await this.services();
    const all = this.loaded.filter(({ role }) => role !== 'extended').map(({ file }) => file);
    const own = this.loaded.find(({ file }) => file === here);
    const role = own?.role ?? 'base';
    const isPlain = all.every(hasNoUnknownMerge) && [...services.values()].every(({ isWhole }) => isWhole);
    const isComplete = services.size > 0 && [...services.values()].every(hasOrigin);
    return {
      answers: null,
      here,
      role,
      files: this.loaded,
      nearby: others.flatMap((file) => file ?? []),
      isWhole: this.isReadable && isPlain && role !== 'extended' && (isCertain || isComplete),
      services,
      objects: objectsByKind((kind) => all.flatMap((file) => objectsOf(file, kind))),
      variables: own?.variables ?? (await variablesFrom([], this.place.workspace)),
      includes: this.includes,
      extensions: this.extensions,
      disk: await loadDisk(this.loaded, this.place.workspace),
    };
  }

  private async read(uri: string): Promise<ComposeFile | undefined> {
    if (uri === this.place.uri) return this.here;
    const text = await this.place.workspace.readText(uri);
    return text === undefined ? undefined : parsedFile(uri, text);
  }

  private async include(
    { paths, projectDirectory, envFiles }: IncludeItem,
    from: ComposeFile,
    folder: string,
    outer: ProjectVariables,
    chain: readonly string[],
  ): Promise<void> {
    const uris = paths.map(({ text }) => (text === undefined ? undefined : uriOf(text, folder)));
    const directory = projectDirectory?.text === undefined ? undefined : uriOf(projectDirectory.text, folder);
    const first = uris[0];
    const ownFolder = directory ? `${directory}/` : first ? folderOf(first) : folder;
    const envUris = envFiles.flatMap(({ text }) => (text === undefined ? [] : (uriOf(text, folder) ?? [])));
    const variables = await variablesFrom(
      envFiles.length > 0 ? envUris : [`${ownFolder}.env`],
      this.place.workspace,
      outer,
    );
    for (const [index, path] of paths.entries()) {
      const uri = uris[index];
      const state = uri ? await this.add(uri, 'included', ownFolder, variables, chain) : 'unknown';
      if (state !== 'found') this.isReadable = false;
      this.includes.push({ from, path, uri, state });
    }
  }

  private async services(): Promise<ReadonlyMap<string, ProjectService>> {
    const services = new Map<string, ProjectService>();
    for (const loaded of [...this.loaded]) {
      for (const service of loaded.file.services) {
        const { layers, isWhole } = await this.layersOf(service, loaded, []);
        const before = services.get(service.name);
        services.set(service.name, {
          answers: null,
          name: service.name,
          layers: [...(before?.layers ?? []), ...layers],
          isWhole: isWhole && (before?.isWhole ?? true),
        });
      }
    }
    return services;
  }

  /** The service with what it extends before it. */
  private async layersOf(
    service: Service,
    loaded: ProjectFile,
    chain: readonly Service[],
  ): Promise<Pick<ProjectService, 'layers' | 'isWhole'>> {
    const item = extendsOf(service, loaded.variables);
    if (!item) return { layers: [service], isWhole: !service.get('extends') };
    const { fileState, target, base } = await this.extended(item.service, item.file, loaded);
    const isCycle = target !== undefined && (target === service || chain.includes(target));
    const found: LinkState = fileState !== 'found' ? 'unknown' : target ? 'found' : 'missing';
    const state = item.service.text === undefined ? 'unknown' : isCycle ? 'cycle' : found;
    this.note({ from: service, service: item.service, path: item.file, fileState, state, target, uri: base?.uri });
    if (!target || !base || isCycle || chain.length >= deepest) return { layers: [service], isWhole: false };
    const below = await this.layersOf(target, base, [...chain, service]);
    return { layers: [...below.layers, service], isWhole: below.isWhole };
  }

  private async extended(
    name: Value,
    path: Value | undefined,
    loaded: ProjectFile,
  ): Promise<{ fileState: LinkState; target: Service | undefined; base: ProjectFile | undefined }> {
    if (!path) return { fileState: 'found', target: serviceCalled(loaded.file, name), base: loaded };
    const uri = path.text === undefined ? undefined : uriOf(path.text, loaded.folder);
    const file = uri ? await this.read(uri) : undefined;
    if (!uri || !file) {
      const isMissing = uri !== undefined && this.place.workspace.sees(uri);
      return { fileState: isMissing ? 'missing' : 'unknown', target: undefined, base: undefined };
    }
    const known = this.loaded.find((each) => each.uri === uri);
    const base: ProjectFile = known ?? {
      uri,
      file,
      role: 'extended',
      folder: folderOf(uri),
      variables: loaded.variables,
    };
    if (!known) this.loaded.push(base);
    return { fileState: 'found', target: serviceCalled(file, name), base };
  }

  /** A service that several others extend is reached more than once. */
  private note(extension: Extension): void {
    if (!this.extensions.some(({ from }) => from === extension.from)) this.extensions.push(extension);
  }
}

function serviceCalled(file: ComposeFile, { text }: Value): Service | undefined {
  return text === undefined ? undefined : serviceNamed(file, text);
}

function hasNoUnknownMerge(file: ComposeFile): boolean {
  const tops = file.documents.flatMap(({ root }) => asMapping(root) ?? []);
  const mappings = [...tops, ...serviceMappings(file.documents)];
  const parts = tops.flatMap((top) => top.entries.flatMap(({ key }) => asMapping(lookup(top, key.text)?.value) ?? []));
  return ![...mappings, ...parts].some(hasUnknownMerge);
}

/** Keys of which a service needs one. */
const origins = ['image', 'build', 'provider'];

function hasOrigin({ layers }: ProjectService): boolean {
  return layers.some(({ mapping, get }) => mapping && !hasUnknownMerge(mapping) && origins.some((key) => get(key)));
}
