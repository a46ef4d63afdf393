import { asMapping, childrenOf, locate, lookup, resolve, scalarText, withMerged } from './lookup';
import type { ComposeDocument, ComposeFile, Dependency, Entry, Mapping, Service } from './nodes';

/** The `services` mappings of all documents of a file. */
export function serviceMappings(documents: readonly ComposeDocument[]): readonly Mapping[] {
  return documents.flatMap(({ root }) => {
    const top = asMapping(root);
    const services = top && asMapping(lookup(top, 'services')?.value);
    return services ?? [];
  });
}

export function namesOfServices(documents: readonly ComposeDocument[]): ReadonlySet<string> {
  const mappings = serviceMappings(documents).flatMap(withMerged);
  return new Set(mappings.flatMap(({ entries }) => entries.filter(isNamed).map(({ key }) => key.text)));
}

/** The services that are written below `services`; those that a merge key brings in belong to their own place. */
export function servicesOf(file: ComposeFile): readonly Service[] {
  return serviceMappings(file.documents).flatMap(({ entries }) =>
    entries.filter(isNamed).map((entry) => serviceOf(entry, file)),
  );
}

function isNamed({ key }: Entry): boolean {
  return key.text !== '' && key.text !== '<<';
}

function serviceOf(entry: Entry, file: ComposeFile): Service {
  const mapping = asMapping(entry.value);
  let dependencies: readonly Dependency[] | undefined;
  return {
    name: entry.key.text,
    span: entry.span,
    entry,
    mapping,
    file,
    get dependencies() {
      dependencies ??= mapping ? dependenciesOf(mapping) : [];
      return dependencies;
    },
    get: (key) => mapping && lookup(mapping, key),
  };
}

function dependenciesOf(service: Mapping): readonly Dependency[] {
  const located = locate(service, 'depends_on');
  const within = resolve(located?.entry.value);
  if (!located || !within || within.kind === 'scalar') return [];

  const place = { within, owner: located.mapping, ownerIndex: located.index };
  return childrenOf(within).flatMap((child, index): Dependency | [] => {
    if (child.kind === 'entry') {
      const condition = conditionOf(child);
      return { name: child.key.text, span: child.key.span, form: 'map', condition, index, ...place };
    }
    if (child.value?.kind !== 'scalar') return [];
    return { name: child.value.text, span: child.value.span, form: 'list', condition: undefined, index, ...place };
  });
}

function conditionOf({ value }: Entry): string | undefined {
  const mapping = asMapping(value);
  return mapping && scalarText(lookup(mapping, 'condition')?.value);
}
