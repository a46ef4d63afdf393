import { KeptWith } from '../../lint/fact';
import type { ComposeProject } from '../project/project';
import { isBegun } from '../whole-project';
import { type ObjectKind, objectsOf } from './objects';
import { projectReferences, type Reference, type ReferenceKey } from './references';

/** The places of the file that name a service the project does not have; none while the project is not known whole. */
export function undefinedServices(project: ComposeProject, keys: readonly ReferenceKey[]): readonly Reference[] {
  const known = knownServices(project);
  return leadingNowhere(project, keys, (name) => known.has(name));
}

const kept = new KeptWith<ComposeProject, ReadonlySet<string>>();

/** The services that files nearby begin. */
export function servicesNearby({ nearby }: ComposeProject): ReadonlySet<string> {
  return new Set(nearby.flatMap((file) => file.services.filter(isBegun).map(({ name }) => name)));
}

/** The names of all services: those that a merge key brings into `services` and those of files nearby, too. */
export function knownServices(project: ComposeProject): ReadonlySet<string> {
  const { files, services } = project;
  const merged = () => files.flatMap(({ file, role }) => (role === 'extended' ? [] : [...file.serviceNames]));
  const known = kept.get(project) ?? new Set([...services.keys(), ...merged(), ...servicesNearby(project)]);
  kept.set(project, known);
  return known;
}

/** The names of what the project and the files nearby declare at their top. */
export function knownObjects({ nearby, objects }: ComposeProject, kind: ObjectKind): ReadonlySet<string> {
  const declared = nearby.flatMap((file) => objectsOf(file, kind).map(({ name }) => name));
  return new Set([...objects[kind].keys(), ...declared]);
}

/** The same for what is declared at the top of the project. */
export function undefinedObjects(
  project: ComposeProject,
  kind: ObjectKind,
  keys: readonly ReferenceKey[],
  isName = isPlainName,
): readonly Reference[] {
  const known = knownObjects(project, kind);
  return leadingNowhere(project, keys, (name) => known.has(name), isName);
}

/** The keys that join the namespace of another container. */
export const namespaceKeys: readonly ReferenceKey[] = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'];

/** The keys that take nothing but a list. */
const listKeys: ReadonlySet<ReferenceKey> = new Set(['links', 'volumes_from', 'secrets', 'configs', 'build.secrets']);

/** A variable may hold any name, a half-typed entry has none yet. */
export function isPlainName(name: string): boolean {
  return /^[\w.-]+$/.test(name);
}

function leadingNowhere(
  project: ComposeProject,
  keys: readonly ReferenceKey[],
  isKnown: (name: string) => boolean,
  isName = isPlainName,
): readonly Reference[] {
  if (!project.isWhole) return [];
  const references = projectReferences(project);
  const found: Reference[] = [];
  for (const key of keys) {
    for (const reference of references.under(key)) {
      const { file, hasVariable, name, state, within } = reference;
      if (file !== project.here || state !== 'effective' || hasVariable || isKnown(name) || !isName(name)) continue;
      // A mapping in place of a list is of the wrong type, and its keys need not be names.
      if (within.kind === 'sequence' || !listKeys.has(key)) found.push(reference);
    }
  }
  return found;
}
