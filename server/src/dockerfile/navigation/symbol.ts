import type { NamedSymbol, SymbolUse } from '../../analysis/feature-types';
import { touches } from '../../text/span';
import type { DockerfileFile, Stage } from '../model/nodes';
import type { Heredoc } from '../model/scan';
import { platformArgs, proxyArgs } from '../model/variables';
import { stageUses, usesOf } from './stage-uses';
import { variableUsesAt } from './variable-uses';

/** The stage, variable or here-document whose name is at the offset. */
export function symbolAt(file: DockerfileFile, offset: number): NamedSymbol | undefined {
  return stageSymbol(file, offset) ?? heredocSymbol(file, offset) ?? variableSymbol(file, offset);
}

/** The stage whose name, or a use of it, is at the offset. */
export function stageAt(file: DockerfileFile, offset: number): Stage | undefined {
  const defined = file.stages.find(({ name }) => name && touches(name.span, offset));
  return defined ?? stageUses(file).find(({ word }) => touches(word.span, offset))?.stage;
}

function stageSymbol(file: DockerfileFile, offset: number): NamedSymbol | undefined {
  const stage = stageAt(file, offset);
  if (!stage) return undefined;
  const name = stage.name?.value ?? String(stage.index);
  return symbol(name, usesOf(stage), offset, {
    isLinked: true,
    ...(stage.name ? {} : { renameRefusal: `Stage ${stage.index} has no name yet. Write "AS name" behind its image.` }),
    refusalOf(newName) {
      if (!/^[a-z][a-z0-9_.-]*$/i.test(newName)) {
        return `"${newName}" is no stage name: it begins with a letter and holds letters, digits, "_", "." and "-".`;
      }
      if (/^(?:scratch|context)$/i.test(newName)) return `"${newName}" is reserved by the builder.`;
      const taken = file.stages.some((other) => other !== stage && isSame(other.name?.value, newName));
      return taken ? `Another stage is called "${newName}".` : undefined;
    },
  });
}

function heredocSymbol(file: DockerfileFile, offset: number): NamedSymbol | undefined {
  for (const { heredocs } of file.instructions) {
    for (const heredoc of heredocs) {
      // With a backslash in it, or without a letter, the name does not stand there as it is.
      if (heredoc.name === '' || !file.slice(heredoc.marker).includes(heredoc.name)) continue;
      const uses = usesOfHeredoc(file, heredoc);
      if (!uses.some(({ span }) => touches(span, offset))) continue;
      return symbol(heredoc.name, uses, offset, {
        isLinked: true,
        refusalOf: (newName) =>
          /^[^\s<>"']+$/.test(newName)
            ? undefined
            : `"${newName}" cannot end a here-document: it needs one word without quotes.`,
      });
    }
  }
  return undefined;
}

function usesOfHeredoc(file: DockerfileFile, { name, marker, terminator }: Heredoc): readonly SymbolUse[] {
  const start = marker.start + file.slice(marker).indexOf(name);
  const definition: SymbolUse = { span: { start, end: start + name.length }, role: 'definition' };
  return terminator ? [definition, { span: terminator, role: 'read' }] : [definition];
}

function variableSymbol(file: DockerfileFile, offset: number): NamedSymbol | undefined {
  const found = variableUsesAt(file, offset);
  if (!found) return undefined;
  const { name, uses } = found;
  const isBuilders = platformArgs.has(name) || proxyArgs.has(name);
  const hasDefinition = uses.some(({ role }) => role === 'definition');
  const renameRefusal = isBuilders
    ? `${name} is set by the builder; under another name it would be empty.`
    : hasDefinition
      ? undefined
      : `${name} is not set in this file, so it can only be renamed where it comes from.`;
  return symbol(name, uses, offset, {
    isLinked: false,
    ...(renameRefusal ? { renameRefusal } : {}),
    refusalOf: (newName) =>
      /^[A-Za-z_]\w*$/.test(newName)
        ? undefined
        : `"${newName}" is no variable name: it begins with a letter or "_" and holds letters, digits and "_".`,
  });
}

function symbol(
  name: string,
  uses: readonly SymbolUse[],
  offset: number,
  rest: Pick<NamedSymbol, 'isLinked' | 'refusalOf' | 'renameRefusal'>,
): NamedSymbol | undefined {
  const at = uses.find(({ span }) => touches(span, offset))?.span;
  return at && { name, uses, at, ...rest };
}

function isSame(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}
