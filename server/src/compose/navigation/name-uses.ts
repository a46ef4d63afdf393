import { type Span, span, touches } from '../../text/span';
import { asMapping, lookup, resolve, withMerged } from '../model/lookup';
import type { ComposeFile, Entry, Key, Mapping, Node, Scalar } from '../model/nodes';
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
  /** The service that uses it. */
  readonly service: string | undefined;
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

const known = new WeakMap<ComposeFile, readonly NameUse[]>();

/** Every place of a file that defines or uses a name, in document order; what a merge key shares comes once. */
export function nameUses(file: ComposeFile): readonly NameUse[] {
  const uses = known.get(file) ?? new Collector(file).all();
  known.set(file, uses);
  return uses;
}

export function nameUseAt(file: ComposeFile, offset: number): NameUse | undefined {
  return nameUses(file).find((use) => touches(use.span, offset));
}

export function usesOfName(file: ComposeFile, { kind, name }: Pick<NameUse, 'kind' | 'name'>): readonly NameUse[] {
  return nameUses(file).filter((use) => use.kind === kind && use.name === name);
}

/** Names of a kind that the file defines; profiles are defined by their use. */
export function definedNames(file: ComposeFile, kind: NameKind): readonly string[] {
  const names = nameUses(file).filter((use) => use.kind === kind && (use.role === 'definition' || kind === 'profile'));
  return [...new Set(names.map(({ name }) => name))];
}

type Context = Pick<NameUse, 'kind' | 'by' | 'service'>;

class Collector {
  private readonly uses: NameUse[] = [];
  /** Nodes that several services share are read once. */
  private readonly seen = new Set<Node>();
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
      if (!this.isNew(each)) continue;
      for (const entry of each.entries) this.serviceKey(entry, key.text);
    }
  }

  private serviceKey({ key, value }: Entry, service: string): void {
    const by = key.text;
    const resolved = resolve(value);
    if (!resolved || !this.isNew(resolved)) return;
    const uses = (kind: NameKind): Context => ({ kind, by, service });
    switch (by) {
      case 'depends_on':
        return this.listOrMap(resolved, uses('service'));
      case 'networks':
        return this.listOrMap(resolved, uses('network'));
      case 'models':
        return this.listOrMap(resolved, uses('model'));
      case 'secrets':
        return this.grants(resolved, uses('secret'));
      case 'configs':
        return this.grants(resolved, uses('config'));
      case 'volumes':
        return this.mounts(resolved, uses('volume'));
      case 'profiles':
        return this.items(resolved, (item) => this.scalar(item, uses('profile')));
      case 'links':
      case 'volumes_from':
        return this.items(resolved, (item) => {
          if (!item.text.startsWith('container:')) this.part(item, item.text.split(':', 1)[0], uses('service'));
        });
      case 'network_mode':
      case 'ipc':
      case 'pid':
        return this.behindService(resolved, uses('service'));
      case 'extends':
        return this.extended(resolved, uses('service'));
      case 'build':
        return this.build(resolved, service);
      case 'credential_spec':
        return this.scalar(this.valueOf(resolved, 'config'), uses('config'));
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
      if (each !== node && !this.isNew(each)) continue;
      for (const { key } of each.entries.filter(isNamed)) this.add(key, key.text, context);
    }
  }

  /** `- name`, or `source: name` in the long form. */
  private grants(node: Node, context: Context): void {
    this.items(node, (item) => this.scalar(item, context));
    this.longItems(node, (item) => this.scalar(this.valueOf(item, 'source'), context));
  }

  private mounts(node: Node, context: Context): void {
    this.items(node, (item) => {
      const mount = shortMount(item.text);
      if (mount?.kind === 'named') this.part(item, mount.source, context);
    });
    this.longItems(node, (item) => {
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

  private longItems(node: Node, each: (item: Mapping) => void): void {
    if (node.kind !== 'sequence') return;
    for (const { value } of node.items) {
      const item = asMapping(value);
      if (item && (item === value || this.isNew(item))) each(item);
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
    this.uses.push({ ...context, name, span: at, role: isDefinition ? 'definition' : 'read', entry });
  }

  private valueOf(node: Node, key: string): Node | undefined {
    return node.kind === 'mapping' ? lookup(node, key)?.value : undefined;
  }

  private isNew(node: Node): boolean {
    if (this.seen.has(node)) return false;
    this.seen.add(node);
    return true;
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

