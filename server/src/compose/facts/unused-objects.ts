import { asMapping, lookup, resolve } from '../model/lookup';
import type { Mapping, Node } from '../model/nodes';
import type { ComposeProject } from '../project/project';
import { type ObjectKind, objectsOf, type TopLevelObject } from './objects';
import { projectReferences, type ReferenceKind } from './references';
import { topMappings } from './tree';
import { isPatched } from './value';

export interface UnusedObject {
  readonly object: TopLevelObject;
  /** What to take out: the entry, or its whole section where it is the last one. */
  readonly within: Mapping;
  readonly index: number;
}

/** The object kind as references call it. */
export const referenceKinds: Readonly<Record<ObjectKind, ReferenceKind>> = {
  networks: 'network',
  volumes: 'volume',
  secrets: 'secret',
  configs: 'config',
  models: 'model',
};

/** What the base file declares and no service of the whole project names. Other files may have users elsewhere. */
export function unusedObjects(project: ComposeProject, kind: ObjectKind): readonly UnusedObject[] {
  if (!project.isWhole || project.role !== 'base') return [];
  const references = projectReferences(project);
  return objectsOf(project.here, kind).flatMap((object): UnusedObject | [] => {
    const { entry, name } = object;
    const isUsed = references.of(referenceKinds[kind], name).length > 0;
    if (isUsed || name.startsWith('x-') || isPatched(entry.value) || isMeant(project, kind, name)) return [];
    const place = placeOf(project, object);
    return place ? { object, ...place } : [];
  });
}

/** True where a service names it in a form that Compose refuses: that is the one thing to put right. */
function isMeant({ services }: ComposeProject, kind: ObjectKind, name: string): boolean {
  return [...services.values()].some(({ layers }) =>
    layers.some((layer) => wordsIn(layer.get(kind)?.value).includes(name)),
  );
}

/** The words that may be meant as names; lists within a list hold some, too. */
function wordsIn(node: Node | undefined, depth = 2): readonly string[] {
  const resolved = resolve(node);
  if (resolved?.kind === 'scalar') return [resolved.text.split(':', 1)[0] ?? ''];
  if (resolved?.kind === 'mapping') return resolved.entries.map(({ key }) => key.text);
  return depth > 0 ? (resolved?.items.flatMap(({ value }) => wordsIn(value, depth - 1)) ?? []) : [];
}

function placeOf(
  { here }: ComposeProject,
  { entry, kind }: TopLevelObject,
): Pick<UnusedObject, 'within' | 'index'> | undefined {
  for (const top of topMappings(here)) {
    const section = lookup(top, kind);
    const mapping = asMapping(section?.value);
    const index = mapping?.entries.indexOf(entry) ?? -1;
    if (!section || !mapping || index < 0 || isPatched(section.value)) continue;
    const sectionIndex = top.entries.indexOf(section);
    return mapping.entries.length === 1 && sectionIndex >= 0
      ? { within: top, index: sectionIndex }
      : { within: mapping, index };
  }
  return undefined;
}
