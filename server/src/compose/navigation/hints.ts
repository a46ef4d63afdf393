import type { InlayHint } from '../../analysis/feature-types';
import { portUse } from '../../data/ports';
import { overlaps, type Span } from '../../text/span';
import { itemsOf } from '../facts/tree';
import { parseTemplate } from '../interpolation';
import { inOneLine } from '../merging/effective';
import { asMapping, resolve, withMerged } from '../model/lookup';
import type { ComposeFile, Entry, Mapping, Scalar, Service } from '../model/nodes';
import { fileLabel, placeLabel } from '../project/place-names';
import { type ComposeProject, projectOf } from '../project/project';
import { portMapping } from '../values/ports';
import { expand, expandText } from '../variables';
import { definitionOf, nameUses } from './name-uses';
import { type InterpolatedScalar, interpolatedScalars } from './variable-uses';

const mostKeys = 4;
const longestHint = 60;

/**
 * Behind values with variables what they come to, behind ports where they lead, behind `<<` and `extends` what they
 * bring in, and what other files of the project add to a service or put in place of a value.
 */
export function inlayHints(
  file: ComposeFile,
  within: Span,
  project: ComposeProject = projectOf(file),
): readonly InlayHint[] {
  const ports = portHints(project, within);
  const taken = new Set(ports.map(({ offset }) => offset));
  return [
    ...valueHints(project, within).filter(({ offset }) => !taken.has(offset)),
    ...ports,
    ...mergeHints(file, within),
    ...extendsHints(project, within),
    ...file.services.flatMap((service) => (overlaps(service.span, within) ? otherFiles(project, service, within) : [])),
  ];
}

function valueHints({ here, variables }: ComposeProject, within: Span): readonly InlayHint[] {
  return interpolatedScalars(here).flatMap((scalar): InlayHint[] => {
    const { node, references } = scalar;
    if (!overlaps(node.span, within) || references.length === 0 || isBlock(node)) return [];
    const value = expand(parseTemplate(node.text), variables);
    if (value === undefined || value === node.text || value.length > longestHint || /[\r\n]/.test(value)) return [];
    const text = `= ${value === '' ? '""' : value}`;
    return [{ offset: node.span.end, text, tooltip: originsOf(scalar, variables), kind: 'value' }];
  });
}

/** Where the variables of a value come from. */
function originsOf({ references }: InterpolatedScalar, variables: ComposeProject['variables']): string {
  const known = references.flatMap(({ name }) => {
    const value = variables.valueOf(name);
    return value ? `${name} from ${value.origin}` : [];
  });
  return known.length > 0
    ? `${[...new Set(known)].join(', ')}; the shell that runs Compose wins`
    : 'With the defaults written here; the shell and .env may set other values';
}

function isBlock({ style }: Scalar): boolean {
  return style === 'literal' || style === 'folded';
}

/** The short form says neither which side is the host's nor what listens there. */
function portHints({ here, variables }: ComposeProject, within: Span): readonly InlayHint[] {
  const items = new Set(here.services.flatMap((service) => itemsOf(service.get('ports')?.value)));
  return [...items].flatMap(({ value }): InlayHint[] => {
    if (value?.kind !== 'scalar' || !overlaps(value.span, within)) return [];
    const mapping = portMapping(expandText(value.text, variables) ?? '');
    if (!mapping) return [];
    const { published, target, protocol } = mapping;
    const use = portUse(Number(target), protocol)?.service;
    const text = `host ${published ?? 'chooses'} → container ${target}${use ? ` ${use}` : ''}`;
    return [{ offset: value.span.end, text, tooltip: 'Published port, and the port in the container', kind: 'value' }];
  });
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

function extendsHints(project: ComposeProject, within: Span): readonly InlayHint[] {
  const { here } = project;
  const inFile = nameUses(here).filter(({ by, span }) => by === 'extends' && overlaps(span, within));
  const own = inFile.flatMap((use): InlayHint[] => {
    const [service = ''] = use.services;
    if (use.name === service) return [];
    const base = asMapping(definitionOf(here, use)?.entry?.value);
    const user = asMapping(definitionOf(here, { kind: 'service', name: service })?.entry?.value);
    return broughtHint(base, user, use.span.end, `What ${use.name} brings in`);
  });
  const foreign = project.extensions.flatMap(({ from, service, path, target }): InlayHint[] => {
    if (from.file !== here || !path || !target || !overlaps(service.span, within)) return [];
    const tooltip = `What ${target.name} of ${fileLabel(project, target.file)} brings in`;
    return broughtHint(target.mapping, from.mapping, service.node.span.end, tooltip);
  });
  return [...own, ...foreign];
}

function broughtHint(
  base: Mapping | undefined,
  user: Mapping | undefined,
  offset: number,
  tooltip: string,
): InlayHint[] {
  const own = new Set(keysOf(user));
  const brought = keysOf(base).filter((key) => !own.has(key) && key !== 'extends');
  return keysHint(brought, offset, tooltip);
}

/** What the other files of the project say about a service. */
function otherFiles(project: ComposeProject, service: Service, within: Span): readonly InlayHint[] {
  const layers = project.services.get(service.name)?.layers ?? [];
  const at = layers.indexOf(service);
  const extended = new Set(project.files.flatMap(({ file, role }) => (role === 'extended' ? file : [])));
  const others = layers.filter(
    ({ file, name }) => file !== service.file && name === service.name && !extended.has(file),
  );
  const own = new Set(keysOf(service.mapping));
  const added = others.flatMap((layer) => {
    const keys = keysOf(layer.mapping).filter((key) => !own.has(key));
    return keys.length > 0 ? [`+ ${listOf(keys)} (${fileLabel(project, layer.file)})`] : [];
  });
  const { key, colon } = service.entry;
  const hints: InlayHint[] = [];
  if (added.length > 0 && at >= 0 && overlaps(key.span, within)) {
    const tooltip = 'What other files of the project add';
    hints.push({ offset: (colon ?? key.span.end - 1) + 1, text: added.join(', '), tooltip, kind: 'index' });
  }
  for (const entry of service.mapping?.entries ?? []) {
    const { value } = entry;
    if (at < 0 || value?.kind !== 'scalar' || isBlock(value) || !overlaps(entry.span, within)) continue;
    const later = layers.slice(at + 1).findLast(({ get, file }) => file !== service.file && get(entry.key.text));
    const winner = later?.get(entry.key.text);
    if (!later || !winner || resolve(winner.value)?.kind !== 'scalar') continue;
    const text = `${inOneLine(winner.value, longestHint)} (${placeLabel(project, later.file, winner.key.span)})`;
    hints.push({ offset: value.span.end, text: `→ ${text}`, tooltip: 'A later file wins', kind: 'value' });
  }
  return hints;
}

function keysHint(keys: readonly string[], offset: number, tooltip: string): InlayHint[] {
  return keys.length === 0 ? [] : [{ offset, text: listOf(keys), tooltip, kind: 'index' }];
}

function listOf(keys: readonly string[]): string {
  const more = keys.length > mostKeys ? ` +${keys.length - mostKeys}` : '';
  return `${keys.slice(0, mostKeys).join(', ')}${more}`;
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
