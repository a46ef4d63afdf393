import type { NamedSymbol, SymbolUse, UsesElsewhere } from '../../analysis/feature-types';
import { outlineOf, stageOf } from '../../build-context/dockerfile-outline';
import type { DockerfileNames } from '../../build-context/other-language';
import { SourceText } from '../../text/source-text';
import { type Span, touches } from '../../text/span';
import { buildsOf, type ServiceBuild } from '../facts/builds';
import { keyValuesOf } from '../facts/key-values';
import { serviceEntry } from '../facts/tree';
import { valueIn } from '../facts/value';
import type { ComposeFile } from '../model/nodes';
import { nameOf } from '../project/paths';
import type { ComposeProject } from '../project/project';
import { gathered, type PlacedUse } from './gather';

/** The Dockerfile that a service is built from. */
export interface BuiltFrom {
  readonly build: ServiceBuild;
  readonly uri: string;
  readonly text: string;
}

/** A text below `build`, in the part of a service that says so. */
export interface PlacedText {
  readonly file: ComposeFile;
  readonly text: string;
  readonly span: Span;
}

/** A stage that `target` names, or a variable that `args` sets, with its places in the Dockerfile. */
export function buildSymbol(
  project: ComposeProject,
  offset: number,
  dockerfiles: DockerfileNames,
): NamedSymbol | undefined {
  for (const built of builtFrom(project)) {
    const isHere = ({ file, span }: PlacedText) => file === project.here && touches(span, offset);
    const target = targetsOf(built.build).find(isHere);
    if (target) return stageSymbol(project, built, target, dockerfiles);
    const arg = argNamesOf(built.build).find(isHere);
    if (arg) return argSymbol(project, built, arg, dockerfiles);
  }
  return undefined;
}

/** The services that are built from a Dockerfile that can be read. */
export function builtFrom(project: ComposeProject): readonly BuiltFrom[] {
  const { disk } = project;
  return buildsOf(project).flatMap((build): BuiltFrom | [] => {
    const uri = build.paths && disk?.uriOf(build.paths.dockerfile, build.paths.from);
    const text = build.paths && disk?.textOf(build.paths.dockerfile, build.paths.from);
    return uri === undefined || text === undefined ? [] : { build, uri, text };
  });
}

/** Every `target` of a service, those that a later file replaces too. */
export function targetsOf({ service }: ServiceBuild): readonly PlacedText[] {
  return service.layers.flatMap((layer): PlacedText | [] => {
    const value = valueIn(serviceEntry(layer, 'build', 'target')?.value);
    if (!value?.written || value.hasVariable) return [];
    return { file: layer.file, text: value.written, span: value.span };
  });
}

export function argNamesOf({ service }: ServiceBuild): readonly PlacedText[] {
  return service.layers.flatMap((layer) =>
    keyValuesOf(serviceEntry(layer, 'build', 'args')?.value).map(({ name, nameSpan }) => ({
      file: layer.file,
      text: name,
      span: nameSpan,
    })),
  );
}

function stageSymbol(
  project: ComposeProject,
  { uri, text }: BuiltFrom,
  target: PlacedText,
  dockerfiles: DockerfileNames,
): NamedSymbol {
  const outline = outlineOf(text);
  const stage = stageOf(outline, target.text);
  const name = stage?.name ?? target.text;
  const isSame = (other: string) => (stage ? stageOf(outline, other) === stage : other === target.text);
  const placed = sameDockerfile(project, uri).flatMap(({ build }) =>
    targetsOf(build)
      .filter((each) => isSame(each.text))
      .map(({ file, span, text: written }): PlacedUse => {
        const keepsText = /^\d+$/.test(written);
        return { file, use: { span, role: 'read', ...(keepsText ? { keepsText } : {}) } };
      }),
  );
  const others = dockerfileUses(uri, text, (source) => dockerfiles.usesOfStage(source, target.text));
  const refusal = stage
    ? stage.name
      ? undefined
      : `Stage ${stage.index} of ${nameOf(uri)} has no name yet. Write "AS name" behind its image.`
    : `No stage of ${nameOf(uri)} is called "${target.text}".`;
  return {
    name,
    ...gathered(project, placed, others),
    at: target.span,
    isLinked: false,
    ...(refusal ? { renameRefusal: refusal } : {}),
    refusalOf(newName) {
      if (!/^[a-z][a-z0-9_.-]*$/i.test(newName)) {
        return `"${newName}" is no stage name: it begins with a letter and holds letters, digits, "_", "." and "-".`;
      }
      const taken = stageOf(outline, newName);
      return taken && taken !== stage ? `Another stage is called "${newName}".` : undefined;
    },
  };
}

function argSymbol(
  project: ComposeProject,
  { uri, text }: BuiltFrom,
  arg: PlacedText,
  dockerfiles: DockerfileNames,
): NamedSymbol {
  const name = arg.text;
  const placed = sameDockerfile(project, uri).flatMap(({ build }) =>
    argNamesOf(build)
      .filter((each) => each.text === name)
      .map(({ file, span }): PlacedUse => ({ file, use: { span, role: 'read' } })),
  );
  const others = dockerfileUses(uri, text, (source) => dockerfiles.usesOfArg(source, name));
  const refusal = others.some(({ uses }) => uses.length > 0) ? undefined : `${nameOf(uri)} has no ARG ${name}.`;
  return {
    name,
    ...gathered(project, placed, others),
    at: arg.span,
    isLinked: false,
    ...(refusal ? { renameRefusal: refusal } : {}),
    refusalOf: (newName) =>
      /^[A-Za-z_]\w*$/.test(newName)
        ? undefined
        : `"${newName}" is no variable name: it begins with a letter or "_" and holds letters, digits and "_".`,
  };
}

function sameDockerfile(project: ComposeProject, uri: string): readonly BuiltFrom[] {
  return builtFrom(project).filter((each) => each.uri === uri);
}

function dockerfileUses(
  uri: string,
  text: string,
  read: (source: SourceText) => readonly SymbolUse[],
): readonly UsesElsewhere[] {
  const source = new SourceText(text);
  return [{ uri, source, uses: read(source) }];
}
