import { type ObjectKind, objectsOf, type TopLevelObject } from '../facts/objects';
import type { ComposeFile, Service } from '../model/nodes';
import { noVariables, type VariableSource } from '../variables';
import { isWholeProject } from '../whole-project';

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
  /** In load order: the base, its overrides, then what they include or extend. */
  readonly files: readonly ProjectFile[];
  /** Every object of the project is known; false where a file cannot be read, or may belong to others. */
  readonly isWhole: boolean;
  readonly services: ReadonlyMap<string, ProjectService>;
  readonly objects: Readonly<Record<ObjectKind, ReadonlyMap<string, ProjectObject>>>;
  readonly variables: VariableSource;
  /** What lies on the disk; absent where the file stands alone. */
  readonly disk: ProjectDisk | undefined;
}

export interface ProjectFile {
  readonly uri: string;
  readonly file: ComposeFile;
  readonly role: 'base' | 'override' | 'included' | 'extended';
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

/** Files around the project. Paths are what the Compose file says, resolved as Compose would. */
export interface ProjectDisk {
  /** `unknown` where nobody looked: an address, a home directory, a variable, a place outside of the workspace. */
  kindOf(path: string, from: ComposeFile): 'file' | 'folder' | 'missing' | 'unknown';
  /** The text of a file that the project names; `undefined` where it is missing or nobody looked. */
  textOf(path: string, from: ComposeFile): string | undefined;
}

/** The project of a file about whose surroundings nothing is known. */
export function projectOf(here: ComposeFile): ComposeProject {
  const services = new Map<string, ProjectService>();
  for (const service of here.services)
    services.set(service.name, { name: service.name, layers: [service], isWhole: true });
  return {
    here,
    files: [{ uri: '', file: here, role: 'base' }],
    isWhole: isWholeProject(here),
    services,
    objects: objectsByKind((kind) => objectsOf(here, kind)),
    variables: noVariables,
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
