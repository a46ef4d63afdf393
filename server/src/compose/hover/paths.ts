import type { Topic } from '../../analysis/feature-types';
import { outlineOf, stageOf } from '../../build-context/dockerfile-outline';
import { code } from '../../knowledge/escape';
import { touches } from '../../text/span';
import { cardKeys } from '../card-key';
import type { ComposeFile } from '../model/nodes';
import { argNamesOf, builtFrom, targetsOf } from '../navigation/build-symbol';
import { pathPlaceAt } from '../navigation/path-places';
import { type Path, pathAt } from '../path-at';
import { parseDotenv } from '../project/dotenv';
import { uriLabel } from '../project/place-names';
import type { ComposeProject, LinkState } from '../project/project';
import { explain, type HoverPlace, listed } from './place';

/** A path of the project, a stage to build, or a build argument: what is there. */
export function pathTopic({ project, file, offset, context }: HoverPlace): Topic | undefined {
  const at = pathAt(file, offset);
  if (!at) return undefined;
  const built = at.path.some(mayHoldBuild) ? inDockerfile(project, offset) : undefined;
  const found = followed(project, offset) ?? built ?? readFile(project, offset, at.path);
  if (!found) return undefined;
  return explain(context, {
    span: at.span,
    paragraphs: [`**${code(found.name)}** · ${found.what}`],
    keys: cardKeys(at.path),
  });
}

/** A build, or what an anchor of an extension brings into one. */
function mayHoldBuild(step: Path[number]): boolean {
  return step === 'build' || String(step).startsWith('x-');
}

interface Found {
  readonly name: string;
  readonly what: string;
}

/** What `include` and `extends` lead to. */
function followed(project: ComposeProject, offset: number): Found | undefined {
  const { includes, extensions, here, files } = project;
  const fileAt = (uri: string | undefined) => files.find((each) => each.uri === uri)?.file;
  const included = includes.find(({ from, path }) => from === here && touches(path.span, offset));
  if (included) {
    const { path, state, uri } = included;
    return { name: path.written, what: stateText(state) ?? `brings in ${contentsOf(fileAt(uri))}` };
  }
  const extended = extensions.find(({ from, path }) => from.file === here && path && touches(path.span, offset));
  if (!extended?.path) return undefined;
  const { path, fileState, service, target, uri } = extended;
  const taken = target ? `; ${code(service.written)} is taken from it` : '';
  return { name: path.written, what: stateText(fileState) ?? `has ${contentsOf(fileAt(uri))}${taken}` };
}

function stateText(state: LinkState): string | undefined {
  switch (state) {
    case 'missing':
      return 'nothing lies there';
    case 'cycle':
      return 'leads back to a file that includes this one';
    case 'unknown':
      return 'cannot be looked into from here';
    default:
      return undefined;
  }
}

function contentsOf(file: ComposeFile | undefined): string {
  const names = file?.services.map(({ name }) => code(name)) ?? [];
  return names.length === 1
    ? `the service ${names[0]}`
    : names.length > 1
      ? `the services ${listed(names)}`
      : 'no service';
}

function inDockerfile(project: ComposeProject, offset: number): Found | undefined {
  for (const { build, uri, text } of builtFrom(project)) {
    const isHere = (each: { file: ComposeFile; span: { start: number; end: number } }) =>
      each.file === project.here && touches(each.span, offset);
    const where = code(uriLabel(project, uri));
    const target = targetsOf(build).find(isHere);
    if (target) {
      const stage = stageOf(outlineOf(text), target.text);
      if (!stage) return { name: target.text, what: `no stage of ${where} is called that` };
      return {
        name: target.text,
        what: `stage ${stage.index} of ${where}, line ${stage.line + 1}, from ${code(stage.base)}`,
      };
    }
    const arg = argNamesOf(build).find(isHere);
    if (!arg) continue;
    const { globalArgs, stages } = outlineOf(text);
    const declared = [...globalArgs, ...stages.flatMap(({ args }) => args)].filter(({ name }) => name === arg.text);
    const [first] = declared;
    if (!first) return { name: arg.text, what: `${where} has no ARG of that name` };
    const value = declared.find(({ defaultValue }) => defaultValue !== undefined)?.defaultValue;
    const normally = value === undefined ? 'no default' : `${code(value)} by default`;
    return { name: arg.text, what: `ARG of ${where}, line ${first.line + 1}, ${normally}` };
  }
  return undefined;
}

/** Files of variables, and Dockerfiles. */
function readFile(project: ComposeProject, offset: number, path: Path): Found | undefined {
  const { disk, here } = project;
  const place = pathPlaceAt(project, offset);
  if (!place || !disk) return undefined;
  const text = disk.textOf(place.path, here);
  const isEnvFile = path.includes('env_file') || path.includes('label_file');
  if (text === undefined || !(isEnvFile || place.what === 'Dockerfile')) return undefined;
  if (place.what === 'Dockerfile') {
    const stages = outlineOf(text).stages.map(({ name, index }) => code(name ?? String(index)));
    return {
      name: place.path,
      what: stages.length === 1 ? 'a Dockerfile of one stage' : `a Dockerfile with the stages ${listed(stages)}`,
    };
  }
  const names = [...new Set(parseDotenv(text).entries.map(({ name }) => code(name)))];
  return { name: place.path, what: names.length === 0 ? 'sets nothing' : `sets ${listed(names)}` };
}
