import { KeptWith } from '../../lint/fact';
import { touches } from '../../text/span';
import type { ComposeFile } from '../model/nodes';
import type { ComposeProject, ProjectFile } from '../project/project';
import { definedNames, type NameUse, nameUseAt, nameUses, usesOfName } from './name-uses';

/** A name, and where it means something: in the whole project, or in a file that services are taken from. */
export interface ProjectName extends Pick<NameUse, 'kind' | 'name'> {
  /** The extended file whose own service it is. */
  readonly within: ComposeFile | undefined;
}

/** The uses of a name in one file of the project. */
export interface FileUses {
  readonly file: ProjectFile;
  /** In document order. */
  readonly uses: readonly NameUse[];
}

/** The name at an offset of the file that is asked about, and the use of it there. */
export function projectNameAt(
  project: ComposeProject,
  offset: number,
): { readonly name: ProjectName; readonly use: NameUse } | undefined {
  const own = nameUseAt(project.here, offset);
  if (own) return { name: nameOf(project, own, project.here), use: own };
  const found = extensionUses(project).find(({ from, use }) => from === project.here && touches(use.span, offset));
  return found && { name: found.name, use: found.use };
}

/** What a use in a file of the project names. */
export function nameOf(
  project: ComposeProject,
  { kind, name }: Pick<NameUse, 'kind' | 'name'>,
  file: ComposeFile,
): ProjectName {
  const isOwn = kind === 'service' && project.files.some((each) => each.file === file && each.role === 'extended');
  return { kind, name, within: isOwn ? file : undefined };
}

/** Every place that defines or uses a name, by the file, in load order. */
export function usesInProject(project: ComposeProject, wanted: ProjectName): readonly FileUses[] {
  const foreign = wanted.kind === 'service' ? extensionUses(project) : [];
  return project.files.flatMap((file): FileUses | [] => {
    const own = holds(file, wanted) ? usesOfName(file.file, wanted) : [];
    const extended = foreign.flatMap(({ from, use, name }) =>
      from === file.file && use.name === wanted.name && name.within === wanted.within ? use : [],
    );
    const uses = [...own, ...extended].sort((a, b) => a.span.start - b.span.start);
    return uses.length > 0 ? { file, uses } : [];
  });
}

/** The names of a kind that are defined where `like` means something, in load order. */
export function namesInProject(project: ComposeProject, like: Omit<ProjectName, 'name'>): readonly string[] {
  const files = project.files.filter((file) => holds(file, like));
  return [...new Set(files.flatMap(({ file }) => definedNames(file, like.kind)))];
}

/** True where a name of that kind means the same in the file; other things than services all belong to the project. */
function holds({ file, role }: ProjectFile, { kind, within }: Omit<ProjectName, 'name'>): boolean {
  return within ? file === within : kind !== 'service' || role !== 'extended';
}

interface ExtensionUse {
  readonly from: ComposeFile;
  readonly use: NameUse;
  readonly name: ProjectName;
}

const known = new KeptWith<ComposeProject, readonly ExtensionUse[]>();

/** Services of other files that `extends` names. Asked for with each name of a project. */
function extensionUses(project: ComposeProject): readonly ExtensionUse[] {
  const uses = known.get(project) ?? findExtensionUses(project);
  known.set(project, uses);
  return uses;
}

function findExtensionUses(project: ComposeProject): readonly ExtensionUse[] {
  const named = new Map(
    project.files.map(({ file }) => [file, new Set(nameUses(file).map(({ span }) => span.start))] as const),
  );
  return project.extensions.flatMap(({ from, service, path, target, fileState }): ExtensionUse | [] => {
    if (!path || service.hasVariable || fileState !== 'found') return [];
    const { written: name, span } = service;
    // A merge key shares the place between services.
    if (named.get(from.file)?.has(span.start)) return [];
    const use: NameUse = {
      kind: 'service',
      name,
      span,
      role: 'read',
      by: 'extends',
      services: [from.name],
      entry: undefined,
    };
    return target ? { from: from.file, use, name: nameOf(project, use, target.file) } : [];
  });
}
