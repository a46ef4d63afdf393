import { KeptWith } from '../../lint/fact';
import { type Span, span, touches } from '../../text/span';
import { asMapping, lookup, resolve, withMerged } from '../model/lookup';
import type { Alias, ComposeFile, Entry, Key, Mapping, Node, Scalar } from '../model/nodes';
import { shortMount } from '../values/mounts';

export type NameKind = 'service' | 'network' | 'volume' | 'secret' | 'config' | 'model' | 'profile';

/** A place that names something of the project. */
export interface NameUse {
  readonly kind: NameKind;
  readonly name: string;
  /** The name alone, without quotes and what is written around it. */
  readonly span: Span;
  readonly role: 'definition' | 'read';
  /** The key that uses it, such as `depends_on`. */
  readonly by: string;
  /** The services that use it: several where a merge key or an alias shares the place. */
  readonly services: readonly string[];
  /** The entry of a definition. */
  readonly entry: Entry | undefined;
}

export const sections: Readonly<Record<string, NameKind>> = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
  secrets: 'secret',
  configs: 'config',
  models: 'model',
};

interface Names {
  readonly uses: readonly NameUse[];
  readonly byName: ReadonlyMap<string, readonly NameUse[]>;
  /** By service. */
  readonly profiles: ReadonlyMap<string, readonly string[]>;
}

const known = new KeptWith<ComposeFile, Names>();

/** Every place of a file that defines or uses a name, in document order; what a merge key shares comes once. */
export function nameUses(file: ComposeFile): readonly NameUse[] {
  return namesOf(file).uses;
}

export function nameUseAt(file: ComposeFile, offset: number): NameUse | undefined {
  return nameUses(file).find((use) => touches(use.span, offset));
}

export function usesOfName(file: ComposeFile, { kind, name }: Pick<NameUse, 'kind' | 'name'>): readonly NameUse[] {
  return namesOf(file).byName.get(`${kind} ${name}`) ?? [];
}

export function definitionOf(file: ComposeFile, named: Pick<NameUse, 'kind' | 'name'>): NameUse | undefined {
  return usesOfName(file, named).find(({ role }) => role === 'definition');
}

function namesOf(file: ComposeFile): Names {
  let names = known.get(file);
  if (names) return names;
  const uses = new Collector(file).all();
  const byName = new Map<string, NameUse[]>();
  const profiles = new Map<string, string[]>();
  for (const use of uses) {
    addTo(byName, `${use.kind} ${use.name}`, use);
    if (use.kind === 'profile') for (const service of use.services) addTo(profiles, service, use.name);
  }
  names = { uses, byName, profiles };
  known.set(file, names);
  return names;
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The profiles that a service names, in this file alone. */
export function profilesOf(file: ComposeFile, service: string): readonly string[] {
  return namesOf(file).profiles.get(service) ?? [];
}

/** Names of a kind that the file defines; profiles are defined by their use. */
export function definedNames(file: ComposeFile, kind: NameKind): readonly string[] {
  const names = nameUses(file).filter((use) => use.kind === kind && (use.role === 'definition' || kind === 'profile'));
  return [...new Set(names.map(({ name }) => name))];
}

interface Context extends Pick<NameUse, 'kind' | 'by'> {
  readonly service: string | undefined;
}

interface CollectedUse extends NameUse {
  readonly services: string[];
}

class Collector {
  private readonly uses: CollectedUse[] = [];
  /** Nodes that several services share are read once; these are the uses that were found in each. */
  private readonly seen = new Map<Node, CollectedUse[]>();
  private readonly text: string;

  constructor(private readonly file: ComposeFile) {
    this.text = file.source.text;
  }

  all(): readonly NameUse[] {
    for (const { root } of this.file.documents) {
      const top = asMapping(root);
      if (!top) continue;
      for (const [section, kind] of Object.entries(sections)) {
        const mapping = asMapping(lookup(top, section)?.value);
        if (!mapping) continue;
        for (const entry of named(mapping)) {
          this.add(entry.key, entry.key.text, { kind, by: section, service: undefined }, entry);
          if (kind === 'service') this.service(entry);
        }
      }
    }
    return this.uses.sort((a, b) => a.span.start - b.span.start);
  }

  private service({ key, value }: Entry): void {
    const mapping = asMapping(value);
    if (!mapping) return;
    for (const each of withMerged(mapping)) {
      this.once(each, key.text, () => {
        for (const entry of each.entries) this.serviceKey(entry, key.text);
      });
    }
  }

  private serviceKey({ key, value }: Entry, service: string): void {
    const resolved = key.text === '<<' ? undefined : resolve(value);
    if (resolved) this.once(resolved, service, () => this.references(key.text, resolved, service));
  }

  private references(by: string, resolved: Exclude<Node, Alias>, service: string): void {
    const uses = (kind: NameKind): Context => ({ kind, by, service });
    switch (by) {
      case 'depends_on':
        this.listOrMap(resolved, uses('service'));
        break;
      case 'networks':
        this.listOrMap(resolved, uses('network'));
        break;
      case 'models':
        this.listOrMap(resolved, uses('model'));
        break;
      case 'secrets':
        this.grants(resolved, uses('secret'));
        break;
      case 'configs':
        this.grants(resolved, uses('config'));
        break;
      case 'volumes':
        this.mounts(resolved, uses('volume'));
        break;
      case 'profiles':
        this.items(resolved, (item) => this.scalar(item, uses('profile')));
        break;
      case 'links':
      case 'volumes_from':
        this.items(resolved, (item) => {
          if (!item.text.startsWith('container:')) this.part(item, item.text.split(':', 1)[0], uses('service'));
        });
        break;
      case 'network_mode':
      case 'ipc':
      case 'pid':
        this.behindService(resolved, uses('service'));
        break;
      case 'extends':
        this.extended(resolved, uses('service'));
        break;
      case 'build':
        this.build(resolved, service);
        break;
      case 'credential_spec':
        this.scalar(this.valueOf(resolved, 'config'), uses('config'));
        break;
    }
  }

  private build(node: Node, service: string): void {
    const contexts = resolve(this.valueOf(node, 'additional_contexts'));
    const context: Context = { kind: 'service', by: 'additional_contexts', service };
    if (contexts?.kind === 'mapping') for (const { value } of contexts.entries) this.behindService(value, context);
    this.items(contexts, (item) => this.behindService(item, context));
    const secrets = this.valueOf(node, 'secrets');
    if (secrets) this.grants(secrets, { kind: 'secret', by: 'build.secrets', service });
  }

  private extended(node: Node, context: Context): void {
    if (node.kind === 'scalar') this.scalar(node, context);
    else if (!this.valueOf(node, 'file')) this.scalar(this.valueOf(node, 'service'), context);
  }

  private listOrMap(node: Node, context: Context): void {
    this.items(node, (item) => this.scalar(item, context));
    if (node.kind !== 'mapping') return;
    for (const each of withMerged(node)) {
      const add = () => {
        for (const { key } of each.entries.filter(isNamed)) this.add(key, key.text, context);
      };
      if (each === node) add();
      else this.once(each, context.service, add);
    }
  }

  /** `- name`, or `source: name` in the long form. */
  private grants(node: Node, context: Context): void {
    this.items(node, (item) => this.scalar(item, context));
    this.longItems(node, context.service, (item) => this.scalar(this.valueOf(item, 'source'), context));
  }

  private mounts(node: Node, context: Context): void {
    this.items(node, (item) => {
      const mount = shortMount(item.text);
      if (mount?.kind === 'named') this.part(item, mount.source, context);
    });
    this.longItems(node, context.service, (item) => {
      const type = resolve(this.valueOf(item, 'type'));
      if (type?.kind === 'scalar' && type.text === 'volume') this.scalar(this.valueOf(item, 'source'), context);
    });
  }

  /** `service:NAME`, behind `KEY=` too. */
  private behindService(node: Node | undefined, context: Context): void {
    if (node?.kind !== 'scalar') return;
    const name = /^(?:[^=:]+=)?service:(.+)$/.exec(node.text)?.[1];
    this.part(node, name, context, node.text.length - (name?.length ?? 0));
  }

  private items(node: Node | undefined, each: (item: Scalar) => void): void {
    if (node?.kind !== 'sequence') return;
    for (const { value } of node.items) {
      const item = resolve(value);
      if (item?.kind === 'scalar') each(item);
    }
  }

  private longItems(node: Node, service: string | undefined, each: (item: Mapping) => void): void {
    if (node.kind !== 'sequence') return;
    for (const { value } of node.items) {
      const item = asMapping(value);
      if (item) this.once(item, service, () => each(item));
    }
  }

  private scalar(node: Node | undefined, context: Context): void {
    const resolved = resolve(node);
    if (resolved?.kind === 'scalar') this.part(resolved, resolved.text, context);
  }

  /** A piece of a scalar that begins at `from` of its text. */
  private part(node: Scalar, name: string | undefined, context: Context, from = 0): void {
    if (!name) return;
    const quote = node.style === 'plain' ? 0 : 1;
    const start = node.span.start + quote + from;
    this.add({ text: name, span: span(start, start + name.length) }, name, context);
  }

  private add(key: Key, name: string, context: Context, entry?: Entry): void {
    const at = withoutQuotes(this.text, key.span);
    // A name with escapes is not what is written, and one with variables is known to Compose alone.
    if (name.includes('$') || this.text.slice(at.start, at.end) !== name) return;
    const last = this.uses.at(-1);
    if (last?.span.start === at.start && last.kind === context.kind) return;
    const isDefinition = entry !== undefined || context.kind === 'profile';
    const { kind, by, service } = context;
    const services = service === undefined ? [] : [service];
    this.uses.push({ kind, by, services, name, span: at, role: isDefinition ? 'definition' : 'read', entry });
  }

  private valueOf(node: Node, key: string): Node | undefined {
    return node.kind === 'mapping' ? lookup(node, key)?.value : undefined;
  }

  private once(node: Node, service: string | undefined, visit: () => void): void {
    const shared = this.seen.get(node);
    if (!shared) {
      const from = this.uses.length;
      this.seen.set(node, []);
      visit();
      this.seen.set(node, this.uses.slice(from));
      return;
    }
    for (const { services } of shared) {
      if (service !== undefined && services.at(-1) !== service) services.push(service);
    }
  }
}

function named(mapping: Mapping): readonly Entry[] {
  return withMerged(mapping).flatMap(({ entries }) => entries.filter(isNamed));
}

function isNamed({ key }: Entry): boolean {
  return key.text !== '' && key.text !== '<<';
}

function withoutQuotes(text: string, at: Span): Span {
  return /["']/.test(text[at.start] ?? '') ? span(at.start + 1, Math.max(at.start + 1, at.end - 1)) : at;
}
