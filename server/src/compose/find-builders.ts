import type { PlacesElsewhere } from '../analysis/feature-types';
import type { Builder, BuilderArg, FindBuilders } from '../build-context/other-language';
import type { Span } from '../text/span';
import { buildsOf, type ServiceBuild } from './facts/builds';
import type { ComposeFile } from './model/nodes';
import { argNamesOf, type PlacedText, targetsOf } from './navigation/build-symbol';
import { isComposeFileName } from './project/file-sets';
import { parsedFile } from './project/parsed-files';
import { folderOf, parentOf } from './project/paths';
import type { ComposeProject } from './project/project';
import { surroundings } from './project/surroundings';

/** So many folders up a Compose file may lie that builds a Dockerfile. */
const foldersUp = 3;
const mostFiles = 20;

/** The services of the Compose files in the Dockerfile's folder and those above it that are built from it. */
export const findBuilders: FindBuilders = async (dockerfileUri, { workspace, options }) => {
  const found: Builder[] = [];
  /** Files that a project has shown already. */
  const seen = new Set<string>();
  let folder: string | undefined = folderOf(dockerfileUri);
  for (let level = 0; level <= foldersUp && folder !== undefined; level++, folder = parentOf(folder)) {
    if (!workspace.sees(folder)) break;
    const entries = await workspace.list(folder);
    const names = entries.filter(({ name, kind }) => kind === 'file' && isComposeFileName(name)).slice(0, mostFiles);
    for (const { name } of names) {
      const uri: string = folder + encodeURIComponent(name);
      const text: string | undefined = seen.has(uri) ? undefined : await workspace.readText(uri);
      if (text === undefined) continue;
      const project = await surroundings(parsedFile(uri, text), { uri, workspace, options });
      for (const file of project.files) seen.add(file.uri);
      found.push(...buildersIn(project, dockerfileUri));
    }
  }
  return found;
};

function buildersIn(project: ComposeProject, dockerfileUri: string): readonly Builder[] {
  return buildsOf(project).flatMap((build): Builder | [] => {
    const uri = build.paths && project.disk?.uriOf(build.paths.dockerfile, build.paths.from);
    return uri === dockerfileUri ? builderOf(project, build) : [];
  });
}

function builderOf(project: ComposeProject, build: ServiceBuild): Builder {
  const { service, target } = build;
  const names = service.layers.map(({ file, entry }) => ({ file, span: entry.key.span }));
  const args = new Map<string, PlacedText[]>();
  for (const arg of argNamesOf(build)) args.set(arg.text, [...(args.get(arg.text) ?? []), arg]);
  return {
    service: service.name,
    target: target && (target.value.text ?? target.value.written),
    services: byFile(project, names),
    targets: byFile(project, targetsOf(build)),
    args: [...args].map(([name, places]): BuilderArg => ({ name, places: byFile(project, places) })),
  };
}

function byFile(
  { files }: ComposeProject,
  placed: readonly { readonly file: ComposeFile; readonly span: Span }[],
): readonly PlacesElsewhere[] {
  return files.flatMap(({ file, uri }): PlacesElsewhere | [] => {
    const places = placed.filter((each) => each.file === file).map(({ span }) => span);
    return places.length > 0 ? { uri, source: file.source, places } : [];
  });
}
