import type { CodeLens, InlayHint } from '../../analysis/feature-types';
import { overlaps, type Span } from '../../text/span';
import { parseTemplate } from '../interpolation';
import { asMapping, resolve, withMerged } from '../model/lookup';
import type { ComposeFile, Entry, Mapping } from '../model/nodes';
import { expand, noVariables, type VariableSource } from '../variables';
import { definitionOf, nameUses, usesOfName } from './name-uses';
import { interpolatedScalars } from './variable-uses';

const mostKeys = 4;
const longestHint = 60;

/** Behind values with variables what they come to; behind `<<` and `extends` what they bring in. */
export function inlayHints(
  file: ComposeFile,
  within: Span,
  variables: VariableSource = noVariables,
): readonly InlayHint[] {
  return [...valueHints(file, within, variables), ...mergeHints(file, within), ...extendsHints(file, within)];
}

/** Above each service who needs it. */
export function lenses(file: ComposeFile): readonly CodeLens[] {
  return file.services.flatMap(({ name, entry }): CodeLens[] => {
    const uses = usesOfName(file, { kind: 'service', name }).filter(
      ({ role, services }) => role === 'read' && services.some((service) => service !== name),
    );
    const users = new Set(uses.flatMap(({ services }) => services.filter((service) => service !== name)));
    if (users.size === 0) return [];
    const title = users.size === 1 ? `needed by ${[...users][0]}` : `needed by ${users.size} services`;
    return [{ span: entry.key.span, title, places: uses.map(({ span }) => span) }];
  });
}

function valueHints(file: ComposeFile, within: Span, variables: VariableSource): readonly InlayHint[] {
  return interpolatedScalars(file).flatMap(({ node, references }): InlayHint[] => {
    if (!overlaps(node.span, within) || references.length === 0 || isBlock(node.style)) return [];
    const value = expand(parseTemplate(node.text), variables);
    if (value === undefined || value === node.text || value.length > longestHint || /[\r\n]/.test(value)) return [];
    const tooltip = 'With the defaults written here; the shell and .env may set other values';
    return [{ offset: node.span.end, text: `= ${value === '' ? '""' : value}`, tooltip, kind: 'value' }];
  });
}

function isBlock(style: string): boolean {
  return style === 'literal' || style === 'folded';
}

function mergeHints({ elements }: ComposeFile, within: Span): readonly InlayHint[] {
  return elements.flatMap((element): InlayHint[] => {
    const mapping = asMapping(element.value);
    if (!mapping || element.value?.kind === 'alias') return [];
    const merges = mapping.entries.filter(({ key, span }) => key.text === '<<' && overlaps(span, within));
    const own = new Set(merges.length > 0 ? mapping.entries.map(({ key }) => key.text) : []);
    return merges.flatMap((entry) => {
      const brought = keysOfAll(entry).filter((key) => !own.has(key));
      return keysHint(brought, entry.span.end, 'What the merge key brings in');
    });
  });
}

function extendsHints(file: ComposeFile, within: Span): readonly InlayHint[] {
  const uses = nameUses(file).filter(({ by, span }) => by === 'extends' && overlaps(span, within));
  return uses.flatMap((use): InlayHint[] => {
    const [service = ''] = use.services;
    if (use.name === service) return [];
    const base = asMapping(definitionOf(file, use)?.entry?.value);
    const user = definitionOf(file, { kind: 'service', name: service });
    const own = new Set(keysOf(asMapping(user?.entry?.value)));
    const brought = base ? keysOf(base).filter((key) => !own.has(key) && key !== 'extends') : [];
    return keysHint(brought, use.span.end, `What ${use.name} brings in`);
  });
}

function keysHint(keys: readonly string[], offset: number, tooltip: string): InlayHint[] {
  if (keys.length === 0) return [];
  const more = keys.length > mostKeys ? ` +${keys.length - mostKeys}` : '';
  return [{ offset, text: `${keys.slice(0, mostKeys).join(', ')}${more}`, tooltip, kind: 'index' }];
}

function keysOfAll({ value }: Entry): readonly string[] {
  const merged = resolve(value);
  const sources = merged?.kind === 'sequence' ? merged.items.map((item) => item.value) : [value];
  return [...new Set(sources.flatMap((source) => keysOf(asMapping(source))))];
}

function keysOf(mapping: Mapping | undefined): readonly string[] {
  const keys = mapping ? withMerged(mapping).flatMap(({ entries }) => entries.map(({ key }) => key.text)) : [];
  return [...new Set(keys)].filter((key) => key !== '<<' && key !== '');
}
