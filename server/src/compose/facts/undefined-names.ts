import { KeptWith } from '../../lint/fact';
import type { ComposeProject } from '../project/project';
import type { ObjectKind } from './objects';
import { projectReferences, type Reference, type ReferenceKey } from './references';

/** The places of the file that name a service the project does not have; none while the project is not known whole. */
export function undefinedServices(project: ComposeProject, keys: readonly ReferenceKey[]): readonly Reference[] {
  const known = knownServices(project);
  return leadingNowhere(project, keys, (name) => known.has(name));
}

const kept = new KeptWith<ComposeProject, ReadonlySet<string>>();

/** The names of all services, those that a merge key brings into `services` included. */
export function knownServices(project: ComposeProject): ReadonlySet<string> {
  const { files, services } = project;
  const merged = () => files.flatMap(({ file, role }) => (role === 'extended' ? [] : [...file.serviceNames]));
  const known = kept.get(project) ?? new Set([...services.keys(), ...merged()]);
  kept.set(project, known);
  return known;
}

/** The same for what is declared at the top of the project. */
export function undefinedObjects(
  project: ComposeProject,
  kind: ObjectKind,
  keys: readonly ReferenceKey[],
  isName = isPlainName,
): readonly Reference[] {
  return leadingNowhere(project, keys, (name) => project.objects[kind].has(name), isName);
}

/** The keys that join the namespace of another container. */
export const namespaceKeys: readonly ReferenceKey[] = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'];

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
      const { file, hasVariable, name, state } = reference;
      if (file !== project.here || state !== 'effective' || hasVariable || isKnown(name) || !isName(name)) continue;
      found.push(reference);
    }
  }
  return found;
}
