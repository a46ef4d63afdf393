import { type DockerfileOutline, outlineOf } from '../../build-context/dockerfile-outline';
import { KeptWith } from '../../lint/fact';
import { asMapping, hasUnknownMerge, resolve } from '../model/lookup';
import type { ComposeFile, Service } from '../model/nodes';
import { isRemote, joined } from '../project/named-paths';
import type { ComposeProject, ProjectService } from '../project/project';
import type { VariableSource } from '../variables';
import { type KeyValue, keyValuesOf } from './key-values';
import { type MergedEntry, mergedEntry } from './merged';
import { entryAt } from './tree';
import { isPatched, type Value, valueIn } from './value';

/** A value below `build`, and the part of the service that holds it. */
interface BuildValue {
  readonly value: Value;
  readonly layer: Service;
}

/** How a service of the project is built, after merging. */
export interface ServiceBuild {
  readonly service: ProjectService;
  /** The entry `build` that wins. */
  readonly entry: MergedEntry;
  /** As it is written; the context is then `.`, or unknown. */
  readonly context: BuildValue | undefined;
  readonly dockerfile: BuildValue | undefined;
  readonly inline: BuildValue | undefined;
  readonly target: BuildValue | undefined;
  /** Where it is built from; `undefined` for what is fetched, or where nobody knows. */
  readonly paths: BuildLocation | undefined;
  /** No file that could be loaded too may say more. */
  readonly isCertain: boolean;
  /** Of the Dockerfile; `undefined` where it cannot be read, or somebody else's frontend does. */
  readonly outline: DockerfileOutline | undefined;
}

/** Paths as Compose resolves them from a file. */
interface BuildLocation {
  readonly context: string;
  /** With the context in front. */
  readonly dockerfile: string;
  readonly from: ComposeFile;
}

/** One pair of `build.args`, and the part of the service that holds it. */
export interface BuildArg {
  readonly pair: KeyValue;
  readonly layer: Service;
}

const kept = new KeptWith<ComposeProject, readonly ServiceBuild[]>();

/** The services of a project that are built. */
export function buildsOf(project: ComposeProject): readonly ServiceBuild[] {
  const known =
    kept.get(project) ?? [...project.services.values()].flatMap((service) => buildOf(project, service) ?? []);
  kept.set(project, known);
  return known;
}

/** The arguments that a build gets; `undefined` where some come from where nobody looked. */
export function argsOf({ service }: ServiceBuild): readonly BuildArg[] | undefined {
  const found = new Map<string, BuildArg>();
  for (const layer of service.layers) {
    const build = layer.get('build')?.value;
    const args = entryAt(asMapping(build), 'args')?.value;
    const mapping = asMapping(args);
    if (mapping && hasUnknownMerge(mapping)) return undefined;
    if (isPatched(build) || isPatched(args)) found.clear();
    if (args && args.kind !== 'alias' && args.tag === '!reset') continue;
    for (const pair of keyValuesOf(args)) {
      if (isPatched(pair.element.value)) found.delete(pair.name);
      else found.set(pair.name, { pair, layer });
    }
  }
  return [...found.values()];
}

function buildOf(project: ComposeProject, service: ProjectService): ServiceBuild | undefined {
  const entry = mergedEntry(service, 'build');
  if (!entry) return undefined;
  const { variables } = project;
  const at = (key: string) => buildValueOf(mergedEntry(service, 'build', key), variables);
  const context = contextOf(service, variables);
  const [dockerfile, inline, target] = [at('dockerfile'), at('dockerfile_inline'), at('target')];
  const isCertain = service.isWhole && service.layers.some((layer) => isKnownPart(project, layer.file));
  const paths = context || isCertain ? pathsOf(context, dockerfile, entry.layer) : undefined;
  const text = inline ? inline.value.text : paths && project.disk?.textOf(paths.dockerfile, paths.from);
  const outline = text === undefined ? undefined : outlineOf(text);
  const build = { service, entry, context, dockerfile, inline, target, isCertain, paths: inline ? undefined : paths };
  const isForeign = outline?.hasForeignFrontend || argsOf({ ...build, outline })?.some(choosesFrontend);
  return { ...build, outline: isForeign ? undefined : outline };
}

function choosesFrontend({ pair }: BuildArg): boolean {
  return pair.name === 'BUILDKIT_SYNTAX';
}

/** The context stands below `build`, or in its place. */
function contextOf({ layers }: ProjectService, variables: VariableSource): BuildValue | undefined {
  for (const layer of [...layers].reverse()) {
    const build = layer.get('build')?.value;
    if (build === undefined) continue;
    const node = resolve(build);
    const written = node?.kind === 'mapping' ? entryAt(node, 'context')?.value : node;
    const value = valueIn(written, variables);
    if (value) return { value, layer };
    if (isPatched(build) || isPatched(written)) return undefined;
  }
  return undefined;
}

function buildValueOf(merged: MergedEntry | undefined, variables: VariableSource): BuildValue | undefined {
  const value = merged && valueIn(merged.entry.value, variables);
  return value && value.written !== '' ? { value, layer: merged.layer } : undefined;
}

function pathsOf(
  context: BuildValue | undefined,
  dockerfile: BuildValue | undefined,
  owner: Service,
): BuildLocation | undefined {
  const from = (context?.layer ?? owner).file;
  const [folder, name] = [context ? context.value.text : '.', dockerfile ? dockerfile.value.text : 'Dockerfile'];
  if (!folder || !name || isRemote(folder) || isRemote(name)) return undefined;
  return { context: folder, dockerfile: joined(folder, name), from };
}

/** A file of another name may be one that is loaded on top of the one that says the rest. */
function isKnownPart({ files }: ComposeProject, file: ComposeFile): boolean {
  const part = files.find((each) => each.file === file);
  return part !== undefined && (part.role !== 'base' || /(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(part.uri));
}
