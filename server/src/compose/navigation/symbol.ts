import type { NamedSymbol, SymbolUse } from '../../analysis/feature-types';
import { touches } from '../../text/span';
import type { ComposeFile } from '../model/nodes';
import { anchorAt, anchorsOf } from './anchors';
import { definedNames, type NameKind, type NameUse, nameUseAt, usesOfName } from './name-uses';
import { interpolationAt, usesOfVariable } from './variable-uses';

/** The anchor, variable, service, network, volume, secret, config, model or profile whose name is at the offset. */
export function symbolAt(file: ComposeFile, offset: number): NamedSymbol | undefined {
  return anchorSymbol(file, offset) ?? variableSymbol(file, offset) ?? nameSymbol(file, offset);
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

function variableSymbol(file: ComposeFile, offset: number): NamedSymbol | undefined {
  const { reference } = interpolationAt(file, offset) ?? {};
  if (!reference || !touches(reference.nameSpan, offset)) return undefined;
  const { name, nameSpan } = reference;
  return {
    name,
    uses: usesOfVariable(file, name).map((span) => ({ span, role: 'read' })),
    at: nameSpan,
    isLinked: false,
    renameRefusal: `${name} is set outside this file, so it can only be renamed where it comes from.`,
    refusalOf: () => undefined,
  };
}

function nameSymbol(file: ComposeFile, offset: number): NamedSymbol | undefined {
  const use = nameUseAt(file, offset);
  if (!use) return undefined;
  const uses = usesOfName(file, use);
  const refusal = renameRefusal(use, uses);
  return {
    name: use.name,
    uses: uses.map(({ span, role }) => ({ span, role })),
    at: use.span,
    isLinked: refusal === undefined,
    ...(refusal ? { renameRefusal: refusal } : {}),
    refusalOf: (newName) => nameRefusal(file, use, newName),
  };
}

function renameRefusal({ kind, name }: NameUse, uses: readonly NameUse[]): string | undefined {
  if (kind === 'network' && name === 'default') {
    return 'Compose itself calls this network "default"; under another name it would be a second one.';
  }
  if (uses.some(({ role }) => role === 'definition')) return undefined;
  return `The ${kind} "${name}" is not defined in this file, so it can only be renamed where it comes from.`;
}

/** Why a text cannot be the name of such a thing. */
function nameRefusal(file: ComposeFile, { kind, name }: NameUse, newName: string): string | undefined {
  if (!isName(kind, newName)) return `"${newName}" is no ${kind} name: it holds letters, digits, "_", "." and "-".`;
  if (readsAsOther.test(newName)) return `YAML does not read "${newName}" as a text.`;
  const isTaken = newName !== name && kind !== 'profile' && definedNames(file, kind).includes(newName);
  return isTaken ? `Another ${kind} is called "${newName}".` : undefined;
}

function isName(kind: NameKind, text: string): boolean {
  return kind === 'profile' ? /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(text) : /^[a-zA-Z0-9._-]+$/.test(text);
}

/** Numbers, truth values, nothing, and what begins a list or a document. */
const readsAsOther =
  /^(?:[-+]?\.?\d[\d._eE+-]*|0[xo][\da-fA-F]+|true|false|null|yes|no|on|off|y|n|\.inf|\.nan|-+|\.\.\.)$/i;
