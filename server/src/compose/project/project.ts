import { type ObjectKind, objectsOf, type TopLevelObject } from '../facts/objects';
import type { Value } from '../facts/value';
import type { ComposeFile, Service } from '../model/nodes';
import { isWholeProject } from '../whole-project';
import { noProjectVariables, type ProjectVariables } from './env';

declare module '../../lint/rule' {
  interface NodeByKind {
    /** The project of the file; what a rule reports lies in `here`. */
    composeProject: ComposeProject;
  }
}

/** The project that a file belongs to: all files that are loaded together, and what they come to. */
export interface ComposeProject {
  /** The file that is asked about; one of `files`. */
  readonly here: ComposeFile;
  /** What `here` is in the project. */
  readonly role: FileRole;
  /** In load order: the base, its overrides; what they include or extend follows. */
  readonly files: readonly ProjectFile[];
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
}

/** A service after merging. */
export interface ProjectService {
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

/** The project of a file about whose surroundings nothing is known. */
export function projectOf(here: ComposeFile): ComposeProject {
  const services = new Map<string, ProjectService>();
  for (const service of here.services) {
    const layers = [...(services.get(service.name)?.layers ?? []), service];
    services.set(service.name, { name: service.name, layers, isWhole: !service.get('extends') });
  }
  return {
    here,
    role: 'base',
    files: [{ uri: '', file: here, role: 'base' }],
    isWhole: isWholeProject(here),
    services,
    objects: objectsByKind((kind) => objectsOf(here, kind)),
    variables: noProjectVariables,
    includes: [],
    extensions: [],
    disk: undefined,
  };
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
