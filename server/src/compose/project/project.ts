import type { Asked } from '../../lint/fact';
import { type ObjectKind, objectsOf, type TopLevelObject } from '../facts/objects';
import { serviceNamed } from '../facts/services-by-name';
import type { Value } from '../facts/value';
import type { ComposeFile, Service } from '../model/nodes';
import { isWholeProject } from '../whole-project';
import { noProjectVariables, type ProjectVariables } from './env';
import { extendsOf } from './includes';

declare module '../../lint/rule' {
  interface NodeByKind {
    /** The project of the file; what a rule reports lies in `here`. */
    composeProject: ComposeProject;
  }
}

/** The project that a file belongs to: all files that are loaded together, and what they come to. */
export interface ComposeProject extends Asked {
  /** The file that is asked about; one of `files`. */
  readonly here: ComposeFile;
  /** What `here` is in the project. */
  readonly role: FileRole;
  /** In load order: the base, its overrides; what they include or extend follows. */
  readonly files: readonly ProjectFile[];
  /** Files that may be loaded too, though nothing says so: what they define may be there. */
  readonly nearby: readonly ComposeFile[];
  /** Every object of the project is known; false where a file cannot be read, or others may belong to it. */
  readonly isWhole: boolean;
  /** By name; those of extended files only where the project has them too. */
  readonly services: ReadonlyMap<string, ProjectService>;
  readonly objects: Readonly<Record<ObjectKind, ReadonlyMap<string, ProjectObject>>>;
  /** What `${…}` comes to in `here`. */
  readonly variables: ProjectVariables;
  readonly includes: readonly Inclusion[];
  readonly extensions: readonly Extension[];
  /** What lies on the disk; absent where the file stands alone. */
  readonly disk: ProjectDisk | undefined;
}

/** `base` is also a file that is a project of its own. */
export type FileRole = 'base' | 'override' | 'included' | 'extended';

export interface ProjectFile {
  /** Empty where nobody knows it. */
  readonly uri: string;
  readonly file: ComposeFile;
  readonly role: FileRole;
  /** Relative paths in the file start here; with a slash at its end, empty where nobody knows it. */
  readonly folder: string;
  /** What `${…}` comes to in the file. */
  readonly variables: ProjectVariables;
}

/** A service after merging. */
export interface ProjectService extends Asked {
  readonly name: string;
  /** Its parts in the order in which they are merged; the last one wins. What `extends` brings in comes before. */
  readonly layers: readonly Service[];
  /** Nothing of it lies where it cannot be read. */
  readonly isWhole: boolean;
}

export interface ProjectObject {
  readonly kind: ObjectKind;
  readonly name: string;
  readonly layers: readonly TopLevelObject[];
}

/** `unknown`: the path holds a variable, is an address, or lies where nobody may look. */
export type LinkState = 'found' | 'missing' | 'cycle' | 'unknown';

/** One path below `include`. */
export interface Inclusion {
  readonly from: ComposeFile;
  readonly path: Value;
  readonly uri: string | undefined;
  readonly state: LinkState;
}

/** One `extends` of a service. */
export interface Extension {
  readonly from: Service;
  readonly service: Value;
  readonly path: Value | undefined;
  /** Whether the file is there. */
  readonly fileState: LinkState;
  /** Whether the service is there; `unknown` where the file is not `found`. */
  readonly state: LinkState;
  readonly target: Service | undefined;
  /** The file of the target. */
  readonly uri: string | undefined;
}

/** Files around the project. Paths are what the Compose file says, after interpolation, resolved as Compose would. */
export interface ProjectDisk {
  /** `unknown` where nobody looked: an address, a home directory, a place outside of the workspace. */
  kindOf(path: string, from: ComposeFile): 'file' | 'folder' | 'missing' | 'unknown';
  /** The text of a file that the project names; `undefined` where it is missing or nobody looked. */
  textOf(path: string, from: ComposeFile): string | undefined;
  uriOf(path: string, from: ComposeFile): string | undefined;
}

/** Deeper chains of `extends` are no configuration but an attack on the reader. */
const longestChain = 20;

/** The project of a file about whose surroundings nothing is known. */
export function projectOf(here: ComposeFile): ComposeProject {
  const extensions = new Map<Service, Extension>();
  const services = new Map<string, ProjectService>();
  for (const service of here.services) {
    const { layers, isWhole } = ownLayers(service, extensions, []);
    const before = services.get(service.name);
    services.set(service.name, {
      answers: null,
      name: service.name,
      layers: [...(before?.layers ?? []), ...layers],
      isWhole: isWhole && (before?.isWhole ?? true),
    });
  }
  return {
    answers: null,
    here,
    role: 'base',
    files: [{ uri: '', file: here, role: 'base', folder: '', variables: noProjectVariables }],
    nearby: [],
    isWhole: isWholeProject(here),
    services,
    objects: objectsByKind((kind) => objectsOf(here, kind)),
    variables: noProjectVariables,
    includes: [],
    extensions: [...extensions.values()],
    disk: undefined,
  };
}

/** The service with what it extends in its own file before it. */
function ownLayers(
  service: Service,
  extensions: Map<Service, Extension>,
  chain: readonly Service[],
): Pick<ProjectService, 'layers' | 'isWhole'> {
  const item = extendsOf(service, noProjectVariables);
  if (!item) return { layers: [service], isWhole: !service.get('extends') };
  const isOwn = item.file === undefined && item.service.text !== undefined;
  const target = isOwn ? serviceNamed(service.file, item.service.text ?? '') : undefined;
  const isCycle = target !== undefined && (target === service || chain.includes(target));
  const state = !isOwn ? 'unknown' : isCycle ? 'cycle' : target ? 'found' : 'missing';
  if (!extensions.has(service)) {
    const fileState = item.file ? 'unknown' : 'found';
    const { file: path } = item;
    extensions.set(service, { from: service, service: item.service, path, fileState, state, target, uri: undefined });
  }
  if (!target || isCycle || chain.length >= longestChain) return { layers: [service], isWhole: false };
  const below = ownLayers(target, extensions, [...chain, service]);
  return { layers: [...below.layers, service], isWhole: below.isWhole };
}

/** The objects of each kind by name, in the order in which they are given. */
export function objectsByKind(all: (kind: ObjectKind) => readonly TopLevelObject[]): ComposeProject['objects'] {
  const byName = (kind: ObjectKind) => {
    const found = new Map<string, ProjectObject>();
    for (const object of all(kind)) {
      const layers = [...(found.get(object.name)?.layers ?? []), object];
      found.set(object.name, { kind, name: object.name, layers });
    }
    return found;
  };
  return {
    networks: byName('networks'),
    volumes: byName('volumes'),
    secrets: byName('secrets'),
    configs: byName('configs'),
    models: byName('models'),
  };
}
