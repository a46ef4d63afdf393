import type { CodeLens, ComposeCall, PlacesElsewhere } from '../../analysis/feature-types';
import type { ComposeFile } from '../model/nodes';
import { isFoundByItself } from '../project/file-sets';
import { nameOf as fileName, folderBetween, folderOf } from '../project/paths';
import { type ComposeProject, projectOf } from '../project/project';
import { type NameUse, profilesOf } from './name-uses';
import { type FileUses, nameOf, usesInProject } from './project-names';

const actions = [
  ['Run', 'up'],
  ['Logs', 'logs'],
  ['Stop', 'stop'],
] as const satisfies readonly (readonly [string, ComposeCall['action']])[];

/** Above each service who needs it, the profiles that start it, and what can be done with it. */
export function lenses(file: ComposeFile, project: ComposeProject = projectOf(file)): readonly CodeLens[] {
  const call = callOf(project);
  return file.services.flatMap(({ name, entry }): readonly CodeLens[] => {
    const { span } = entry.key;
    return [
      ...dependents(project, name, span),
      ...profiles(project, name, span),
      ...(call
        ? actions.map(([title, action]) => ({ span, title, places: [], run: { ...call, action, service: name } }))
        : []),
    ];
  });
}

function dependents(project: ComposeProject, name: string, span: CodeLens['span']): readonly CodeLens[] {
  const isByOthers = ({ role, services }: NameUse) => role === 'read' && services.some((service) => service !== name);
  const files = usesInProject(project, nameOf(project, { kind: 'service', name }, project.here));
  const uses = files.map(({ file, uses: all }) => ({ file, uses: all.filter(isByOthers) }));
  const users = new Set(
    uses.flatMap((each) => each.uses.flatMap(({ services }) => services.filter((service) => service !== name))),
  );
  if (users.size === 0) return [];
  const title = users.size === 1 ? `needed by ${[...users][0]}` : `needed by ${users.size} services`;
  return [{ span, title, ...placesOf(project, uses) }];
}

/** Without a profile a service always starts. */
function profiles(project: ComposeProject, service: string, span: CodeLens['span']): readonly CodeLens[] {
  const files = project.files.filter(({ role }) => role !== 'extended');
  const own = files.flatMap(({ file }) => profilesOf(file, service));
  const names = [...new Set(own)];
  if (names.length === 0) return [];
  const uses = names.flatMap((name) => usesInProject(project, { kind: 'profile', name, within: undefined }));
  return [
    { span, title: `${names.length === 1 ? 'profile' : 'profiles'} ${names.join(', ')}`, ...placesOf(project, uses) },
  ];
}

function placesOf(project: ComposeProject, uses: readonly FileUses[]): Pick<CodeLens, 'places' | 'elsewhere'> {
  const spansIn = (file: ComposeFile) =>
    uses.flatMap((each) => (each.file.file === file ? each.uses.map(({ span }) => span) : []));
  const elsewhere = project.files.flatMap(({ file, uri }): PlacesElsewhere | [] => {
    const places = file === project.here ? [] : spansIn(file);
    return places.length > 0 ? { uri, source: file.source, places } : [];
  });
  return { places: spansIn(project.here), ...(elsewhere.length > 0 ? { elsewhere } : {}) };
}

/** How Compose is to be called for the project; a file that is only extended starts nothing. */
function callOf({ files, role }: ComposeProject): Pick<ComposeCall, 'folder' | 'files'> | undefined {
  const set = files.filter((file) => file.role === 'base' || file.role === 'override').map(({ uri }) => uri);
  const [first] = set;
  if (!first || role === 'extended') return undefined;
  const folder = folderOf(first);
  const paths = set.map((uri) => (folderBetween(folder, folderOf(uri)) ?? '') + fileName(uri));
  return { folder, files: isFoundByItself(paths) ? [] : paths };
}
