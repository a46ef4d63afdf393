import type { NamedSymbol, SymbolUse } from '../../analysis/feature-types';
import { type DockerfileNames, noDockerfileNames } from '../../build-context/other-language';
import { projectReferences } from '../facts/references';
import type { ComposeFile, Entry } from '../model/nodes';
import { isFirstOnLine } from '../model/scan';
import { nameOf as fileName } from '../project/paths';
import { type ComposeProject, projectOf } from '../project/project';
import { activeProfileUses } from './active-profile';
import { anchorAt, anchorsOf } from './anchors';
import { buildSymbol } from './build-symbol';
import { gathered } from './gather';
import type { NameKind } from './name-uses';
import { pathSymbol } from './path-symbol';
import { type FileUses, namesInProject, type ProjectName, projectNameAt, usesInProject } from './project-names';
import { variableSymbol } from './variable-symbol';

/**
 * The anchor, variable, service, network, volume, secret, config, model or profile whose name is at the offset, the
 * stage or build argument of a Dockerfile, or the file that a path leads to.
 */
export function symbolAt(
  file: ComposeFile,
  offset: number,
  project: ComposeProject = projectOf(file),
  dockerfiles: DockerfileNames = noDockerfileNames,
): NamedSymbol | undefined {
  return (
    anchorSymbol(file, offset) ??
    variableSymbol(project, offset) ??
    nameSymbol(project, offset) ??
    buildSymbol(project, offset, dockerfiles) ??
    pathSymbol(project, offset)
  );
}

function anchorSymbol(file: ComposeFile, offset: number): NamedSymbol | undefined {
  const found = anchorAt(file, offset);
  if (!found) return undefined;
  const { name, definition, aliases } = found.anchor;
  const uses: SymbolUse[] = aliases.map(({ nameSpan }) => ({ span: nameSpan, role: 'read' }));
  if (definition) uses.unshift({ span: definition.nameSpan, role: 'definition' });
  const taken = new Set([...anchorsOf(file).values()].map((anchor) => anchor.name));
  return {
    name,
    uses,
    at: found.mark.nameSpan,
    isLinked: true,
    ...(definition ? {} : { renameRefusal: `No anchor "&${name}" stands above this alias.` }),
    refusalOf(newName) {
      if (!/^[^\s,[\]{}]+$/.test(newName)) return `"${newName}" is no anchor name: no blanks, commas or brackets.`;
      return newName !== name && taken.has(newName) ? `Another anchor is called "${newName}".` : undefined;
    },
  };
}

function nameSymbol(project: ComposeProject, offset: number): NamedSymbol | undefined {
  const found = projectNameAt(project, offset);
  if (!found) return undefined;
  const { name, use } = found;
  const files = usesInProject(project, name);
  const placed = files.flatMap(({ file, uses }) =>
    uses.map(({ span, role }) => ({ file: file.file, use: { span, role } })),
  );
  const refusal = renameRefusal(project, name, files);
  const active = name.kind === 'profile' ? activeProfileUses(project, name.name) : [];
  const places = gathered(project, placed, active);
  return {
    name: name.name,
    ...places,
    at: use.span,
    isLinked: refusal === undefined && !places.elsewhere,
    ...(refusal ? { renameRefusal: refusal } : {}),
    refusalOf: (newName) => nameRefusal(project, name, newName),
  };
}

function renameRefusal(
  project: ComposeProject,
  { kind, name }: ProjectName,
  files: readonly FileUses[],
): string | undefined {
  if (kind === 'network' && name === 'default') {
    return 'Compose itself calls this network "default"; under another name it would be a second one.';
  }
  if (/["']/.test(name)) return `A quote stands in the name of this ${kind}, which has to be mended first.`;
  if (files.some(({ file, uses }) => uses.some(({ entry }) => entry && isBeingTyped(entry, file.file)))) {
    return `The key "${name}" has no colon yet, so YAML may take the next line for a part of it.`;
  }
  if (!files.some(({ uses }) => uses.some(({ role }) => role === 'definition'))) {
    const where = project.files.length > 1 ? "this project's files" : 'this file';
    return `The ${kind} "${name}" is not defined in ${where}, so it can only be renamed where it comes from.`;
  }
  const hidden = projectReferences(project)
    .of(kind, name)
    .find(({ hasVariable }) => hasVariable);
  if (!hidden) return undefined;
  const uri = project.files.find(({ file }) => file === hidden.file)?.uri ?? '';
  const line = hidden.file.source.lineAt(hidden.span.start) + 1;
  return `${fileName(uri) || 'This file'}:${line} names it through a variable, which a rename would not reach.`;
}

/** A key in its own line that YAML still objects to. */
function isBeingTyped({ colon, key }: Entry, { problems, source }: ComposeFile): boolean {
  return colon === undefined && problems.length > 0 && isFirstOnLine(source.text, key.span.start);
}

/** Why a text cannot be the name of such a thing. */
function nameRefusal(
  project: ComposeProject,
  { kind, name, within }: ProjectName,
  newName: string,
): string | undefined {
  if (!isName(kind, newName)) return `"${newName}" is no ${kind} name: it holds letters, digits, "_", "." and "-".`;
  if (readsAsOther.test(newName)) return `YAML does not read "${newName}" as a text.`;
  const isTaken = newName !== name && kind !== 'profile' && namesInProject(project, { kind, within }).includes(newName);
  return isTaken ? `Another ${kind} is called "${newName}".` : undefined;
}

function isName(kind: NameKind, text: string): boolean {
  return kind === 'profile' ? /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(text) : /^[a-zA-Z0-9._-]+$/.test(text);
}

/** Numbers, truth values, nothing, and what begins a list or a document. */
const readsAsOther =
  /^(?:[-+]?\.?\d[\d._eE+-]*|0[xo][\da-fA-F]+|true|false|null|yes|no|on|off|y|n|\.inf|\.nan|-+|\.\.\.)$/i;
