import type { ComposeProject } from '../project/project';
import type { ObjectKind } from './objects';
import { projectReferences, type Reference, type ReferenceKey } from './references';

/** The places of the file that name a service the project does not have; none while the project is not known whole. */
export function undefinedServices(project: ComposeProject, keys: readonly ReferenceKey[]): readonly Reference[] {
  return leadingNowhere(project, keys, (name) => project.services.has(name));
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
  return projectReferences(project).all.filter(
    ({ by, file, hasVariable, name, state }) =>
      file === project.here &&
      state === 'effective' &&
      !hasVariable &&
      keys.includes(by) &&
      !isKnown(name) &&
      isName(name),
  );
}
