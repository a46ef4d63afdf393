import type { Answers, Asked } from '../../lint/fact';
import type { Span } from '../../text/span';
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
    entries.filter(isNamed).map((entry) => new WrittenService(entry, file)),
  );
}

function isNamed({ key }: Entry): boolean {
  return key.text !== '' && key.text !== '<<';
}

class WrittenService implements Service, Asked {
  answers: Answers | null = null;
  readonly name: string;
  readonly span: Span;
  readonly mapping: Mapping | undefined;
  #dependencies: readonly Dependency[] | undefined;

  constructor(
    readonly entry: Entry,
    readonly file: ComposeFile,
  ) {
    this.name = entry.key.text;
    this.span = entry.span;
    this.mapping = asMapping(entry.value);
  }

  get dependencies(): readonly Dependency[] {
    this.#dependencies ??= this.mapping ? dependenciesOf(this.mapping) : [];
    return this.#dependencies;
  }

  /** May be taken out of its service. */
  readonly get = (key: string): Entry | undefined => this.mapping && lookup(this.mapping, key);
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
