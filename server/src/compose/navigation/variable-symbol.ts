import type { NamedSymbol, SymbolUse, UsesElsewhere } from '../../analysis/feature-types';
import type { SourceText } from '../../text/source-text';
import { touches } from '../../text/span';
import { keyValuesOf } from '../facts/key-values';
import { serviceEntry } from '../facts/tree';
import { parseTemplate, referencesOf } from '../interpolation';
import { parseDotenv } from '../project/dotenv';
import type { VariableValue } from '../project/env';
import { nameOf } from '../project/paths';
import type { ComposeProject, ProjectFile } from '../project/project';
import { gathered } from './gather';
import { interpolationAt, usesOfVariable } from './variable-uses';

/** The variable at an offset: its uses in all files that get it from the same place, and that place in `.env`. */
export function variableSymbol(project: ComposeProject, offset: number): NamedSymbol | undefined {
  const { reference } = interpolationAt(project.here, offset) ?? {};
  if (!reference || !touches(reference.nameSpan, offset)) return undefined;
  const { name, nameSpan } = reference;
  const value = project.variables.valueOf(name);
  const files = project.files.filter(({ variables }) => isSame(variables.valueOf(name), value));
  const placed = files.flatMap(({ file }) =>
    usesOfVariable(file, name).map((span) => ({ file, use: { span, role: 'read' } as const })),
  );
  const refusal = renameRefusal(name, value, files, project);
  return {
    name,
    ...gathered(project, placed, value ? [usesInDotenv(value, name)] : []),
    at: nameSpan,
    isLinked: false,
    ...(refusal ? { renameRefusal: refusal } : {}),
    refusalOf(newName) {
      if (!/^[A-Za-z_]\w*$/.test(newName)) {
        return `"${newName}" is no variable name: it begins with a letter or "_" and holds letters, digits and "_".`;
      }
      const taken = newName === name ? undefined : project.variables.valueOf(newName);
      return taken && `Another variable is called "${newName}" (${taken.origin}).`;
    },
  };
}

function isSame(a: VariableValue | undefined, b: VariableValue | undefined): boolean {
  return a?.uri === b?.uri && a?.line === b?.line;
}

function usesInDotenv({ uri, source }: VariableValue, name: string): UsesElsewhere {
  const uses = parseDotenv(source.text).entries.flatMap((entry): SymbolUse[] => {
    const own: SymbolUse[] = entry.name === name ? [{ span: entry.nameSpan, role: 'definition' }] : [];
    return [...own, ...(entry.quote === "'" ? [] : readsIn(source, entry.valueSpan, name))];
  });
  return { uri, source, uses };
}

function readsIn(source: SourceText, at: { readonly start: number; readonly end: number }, name: string): SymbolUse[] {
  return referencesOf(parseTemplate(source.slice(at), at.start))
    .filter((reference) => reference.name === name)
    .map(({ nameSpan }) => ({ span: nameSpan, role: 'read' }));
}

function renameRefusal(
  name: string,
  value: VariableValue | undefined,
  files: readonly ProjectFile[],
  project: ComposeProject,
): string | undefined {
  if (/^(?:COMPOSE|DOCKER|BUILDX|BUILDKIT)_/.test(name))
    return `Docker itself reads ${name}; under another name it would mean nothing.`;
  if (!value) {
    const where = project.files.length > 1 ? "this project's files" : 'this file';
    return `${name} is set outside ${where}, so it can only be renamed where it comes from.`;
  }
  for (const file of files) {
    const place = handedOn(file, name);
    if (place)
      return `${place} hands ${name} on under its own name, so it can only be renamed together with the program.`;
  }
  return undefined;
}

/** Where a name without a value passes the variable into a container or a build. */
function handedOn({ file, uri }: ProjectFile, name: string): string | undefined {
  for (const service of file.services) {
    for (const path of [['environment'], ['build', 'args']]) {
      const pair = keyValuesOf(serviceEntry(service, ...path)?.value).find(
        (each) => each.name === name && !each.written,
      );
      if (pair) return `${nameOf(uri) || 'This file'}:${file.source.lineAt(pair.nameSpan.start) + 1}`;
    }
  }
  return undefined;
}
