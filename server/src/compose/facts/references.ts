import { KeptWith } from '../../lint/fact';
import type { Span } from '../../text/span';
import { asMapping, type Located, locate, resolve, withMerged } from '../model/lookup';
import type { Collection, ComposeFile, Mapping, Node, Service } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';
import { mountsOf } from './mounts';
import { entryAt } from './tree';
import { isPatched, partOf, type Value, valueIn } from './value';

export type ReferenceKind = 'service' | 'network' | 'volume' | 'secret' | 'config' | 'model' | 'profile';

/** The key that names something; `build.…` for those below `build`. */
export type ReferenceKey =
  | 'depends_on'
  | 'links'
  | 'volumes_from'
  | NamespaceKey
  | 'extends'
  | 'networks'
  | 'volumes'
  | 'secrets'
  | 'configs'
  | 'models'
  | 'profiles'
  | 'credential_spec'
  | 'build.additional_contexts'
  | 'build.secrets'
  | 'build.network';

const namespaceKeys = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'] as const;
type NamespaceKey = (typeof namespaceKeys)[number];

/** One place that names something of the project. */
export interface Reference {
  readonly kind: ReferenceKind;
  /** After interpolation. */
  readonly name: string;
  /** The name alone, without quotes and what is written around it. */
  readonly span: Span;
  readonly by: ReferenceKey;
  /** The service that comes to use it. */
  readonly user: ProjectService;
  /** The part of that service that says so; its name differs where `extends` brings it in. */
  readonly layer: Service;
  readonly file: ComposeFile;
  /** Where the element that names it stands, and its place there. */
  readonly within: Collection;
  readonly index: number;
  /** Where the key stands, and its place there: the mapping of the service, of `build` … */
  readonly owner: Mapping;
  readonly ownerIndex: number;
  /** The long form, or the mapping behind the name. */
  readonly detail: Mapping | undefined;
  readonly hasVariable: boolean;
  /** `replaced`: a later file takes it away. `patched`: it changes an earlier file on purpose. */
  readonly state: 'effective' | 'replaced' | 'patched';
}

/** Who uses what in a project, in the order of services and their parts. */
export interface References {
  readonly all: readonly Reference[];
  /** The places that name one thing. */
  of(kind: ReferenceKind, name: string): readonly Reference[];
  /** What a service names. */
  by(service: string): readonly Reference[];
  /** What stands below one key of all services. */
  under(key: ReferenceKey): readonly Reference[];
}

const kept = new KeptWith<ComposeProject, References>();

export function projectReferences(project: ComposeProject): References {
  const known = kept.get(project) ?? collect(project);
  kept.set(project, known);
  return known;
}

/** True where a reference makes its user wait for, or share with, another service; `extends` is no such tie. */
export function isTie({ kind, by }: Reference): boolean {
  return kind === 'service' && by !== 'extends';
}

function collect(project: ComposeProject): References {
  const foreign = new Set(project.files.flatMap(({ file, role }) => (role === 'extended' ? file : [])));
  const all = [...project.services.values()].flatMap((user) => referencesBy(user, project, foreign));
  const byName = grouping(all, ({ kind, name }) => `${kind} ${name}`);
  const byUser = grouping(all, ({ user }) => user.name);
  const byKey = grouping(all, ({ by }) => by);
  return {
    all,
    of: (kind, name) => byName(`${kind} ${name}`),
    by: (service) => byUser(service),
    under: (key) => byKey(key),
  };
}

/** Groups that are made when someone asks for the first one. */
function grouping<T>(all: readonly T[], keyOf: (each: T) => string): (key: string) => readonly T[] {
  let groups: Map<string, T[]> | undefined;
  return (key) => {
    groups ??= grouped(all, keyOf);
    return groups.get(key) ?? [];
  };
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

function referencesBy(
  user: ProjectService,
  project: ComposeProject,
  foreign: ReadonlySet<ComposeFile>,
): readonly Reference[] {
  const { layers } = user;
  return layers.flatMap((layer, index) => referencesIn(layer, layers.slice(index + 1), user, project, foreign));
}

/** Something that is named, by its place. */
type Named = Pick<Reference, 'name' | 'span' | 'within' | 'index' | 'detail' | 'hasVariable'> & {
  readonly isPatch: boolean;
};

function referencesIn(
  layer: Service,
  laterOnes: readonly Service[],
  user: ProjectService,
  project: ComposeProject,
  foreign: ReadonlySet<ComposeFile>,
): readonly Reference[] {
  const { file, mapping } = layer;
  if (!mapping || isPatched(layer.entry.value)) return [];
  const { variables } = project;
  const found: Reference[] = [];
  const text = (node: Node | undefined) => valueIn(node, variables);
  const names = (node: Node | undefined) => namesIn(node, text);
  below('depends_on', 'service', names);
  below('links', 'service', (node) => names(node).map(beforeColon));
  below('volumes_from', 'service', (node) =>
    names(node).flatMap((each) => (each.name.startsWith('container:') ? [] : beforeColon(each))),
  );
  for (const key of namespaceKeys) joined(key);
  extended();
  below('networks', 'network', names);
  volumes();
  below('secrets', 'secret', names);
  below('configs', 'config', names);
  below('models', 'model', names);
  below('profiles', 'profile', names);
  buildReferences();
  credentialSpec();
  return found;

  function add(
    by: ReferenceKey,
    kind: ReferenceKind,
    { name, span, within, index, detail, hasVariable }: Omit<Named, 'isPatch'>,
    { mapping: owner, index: ownerIndex }: Located,
    isPatch: boolean,
    isReplacedBy: (later: Service) => boolean,
  ): void {
    const state = isPatch ? 'patched' : laterOnes.some(isReplacedBy) ? 'replaced' : 'effective';
    const one: Reference = {
      kind,
      name,
      span,
      by,
      user,
      layer,
      file,
      within,
      index,
      owner,
      ownerIndex,
      detail,
      hasVariable,
      state,
    };
    found.push(one);
  }

  /** What stands below a key of the service. */
  function below(by: ReferenceKey, kind: ReferenceKind, read: (node: Node | undefined) => readonly Named[]): void {
    const located = mapping && locate(mapping, by);
    if (!located) return;
    const { value } = located.entry;
    const isPatch = isPatched(value);
    for (const named of read(value)) {
      add(by, kind, named, located, isPatch || named.isPatch, (later) => {
        return isPatched(later.get(by)?.value) || isPatched(later.entry.value);
      });
    }
  }

  /** `service:NAME`, whose namespace the service joins. */
  function joined(by: NamespaceKey): void {
    const located = mapping && locate(mapping, by);
    const value = text(located?.entry.value);
    const piece = value && behindService(value);
    if (!located || !piece) return;
    const { hasVariable } = value;
    const named = { ...piece, within: located.mapping, index: located.index, detail: undefined, hasVariable };
    add(by, 'service', named, located, isPatched(located.entry.value), (later) => {
      return later.get(by) !== undefined || isPatched(later.entry.value);
    });
  }

  /** Only within the own file; names of other files mean nothing to the project. */
  function extended(): void {
    const located = mapping && locate(mapping, 'extends');
    if (!located || foreign.has(file)) return;
    const detail = asMapping(located.entry.value);
    const value = text(detail ? entryAt(detail, 'service')?.value : located.entry.value);
    if (!value?.text || entryAt(detail, 'file')) return;
    const { text: name, span, hasVariable } = value;
    const named = { name, span, within: located.mapping, index: located.index, detail, hasVariable };
    add('extends', 'service', named, located, isPatched(located.entry.value), () => false);
  }

  function volumes(): void {
    const located = mapping && locate(mapping, 'volumes');
    if (!located) return;
    const isWholePatch = isPatched(located.entry.value);
    for (const mount of mountsOf(layer)) {
      const { index, item, kind, mapping: detail, source: name, sourceSpan: span, target, value, within } = mount;
      if ((kind !== 'volume' && kind !== 'cluster') || !name) continue;
      const named = { name, span, within, index, detail, hasVariable: value?.hasVariable ?? false };
      add('volumes', 'volume', named, located, isWholePatch || isPatched(item.value), (later) => {
        const isPatch = isPatched(later.get('volumes')?.value) || isPatched(later.entry.value);
        return isPatch || (target !== undefined && targetsOf(later).has(target));
      });
    }
  }

  function buildReferences(): void {
    const whole = mapping && locate(mapping, 'build')?.entry.value;
    const build = asMapping(whole);
    if (!build) return;
    const isReplacedBy = (later: Service) => isPatched(later.get('build')?.value) || isPatched(later.entry.value);
    const at = (key: string, kind: ReferenceKind, by: ReferenceKey, read: (place: Located) => readonly Named[]) => {
      const located = locate(build, key);
      if (!located) return;
      const isPatch = isPatched(whole) || isPatched(located.entry.value);
      for (const named of read(located)) add(by, kind, named, located, isPatch || named.isPatch, isReplacedBy);
    };
    at('additional_contexts', 'service', 'build.additional_contexts', ({ entry }) => contextsIn(entry.value, text));
    at('secrets', 'secret', 'build.secrets', ({ entry }) => names(entry.value));
    at('network', 'network', 'build.network', (located) => {
      const value = text(located.entry.value);
      if (!value?.text) return [];
      const { text: name, span, hasVariable } = value;
      const { index, mapping: within } = located;
      return [{ name, span, within, index, detail: undefined, hasVariable, isPatch: false }];
    });
  }

  function credentialSpec(): void {
    const detail = asMapping(mapping && locate(mapping, 'credential_spec')?.entry.value);
    const located = detail && locate(detail, 'config');
    const value = text(located?.entry.value);
    if (!located || !value?.text) return;
    const { mapping: within, index } = located;
    const { text: name, span, hasVariable } = value;
    const named = { name, span, within, index, detail, hasVariable };
    add('credential_spec', 'config', named, located, false, (later) => later.get('credential_spec') !== undefined);
  }
}

const targets = new KeptWith<Service, ReadonlySet<string>>();

function targetsOf(service: Service): ReadonlySet<string> {
  const known = targets.get(service) ?? new Set(mountsOf(service).flatMap(({ target }) => target ?? []));
  targets.set(service, known);
  return known;
}

type Reader = (node: Node | undefined) => Value | undefined;

/** The items of a list, their `source` in the long form, or the keys of a mapping. */
function namesIn(node: Node | undefined, text: Reader): readonly Named[] {
  const resolved = resolve(node);
  if (resolved?.kind === 'mapping') {
    return withMerged(resolved).flatMap((within) =>
      within.entries.flatMap(({ key, value }, index): Named | [] => {
        if (key.text === '' || key.text === '<<') return [];
        const { text: name } = key;
        const isQuoted = key.span.end - key.span.start === name.length + 2;
        const span = isQuoted ? { start: key.span.start + 1, end: key.span.end - 1 } : key.span;
        return { name, span, within, index, detail: asMapping(value), hasVariable: false, isPatch: isPatched(value) };
      }),
    );
  }
  if (resolved?.kind !== 'sequence') return [];
  return resolved.items.flatMap((item, index): Named | [] => {
    const detail = asMapping(item.value);
    const value = text(detail ? entryAt(detail, 'source')?.value : item.value);
    if (!value?.text) return [];
    const { text: name, span, hasVariable } = value;
    return { name, span, within: resolved, index, detail, hasVariable, isPatch: isPatched(item.value) };
  });
}

type Piece = Pick<Named, 'name' | 'span'>;

const servicePrefix = 'service:';

function behindService(value: Value): Piece | undefined {
  const name = value.text?.startsWith(servicePrefix) ? value.text.slice(servicePrefix.length) : '';
  return name ? { name, span: partOf(value, servicePrefix.length, value.written.length) } : undefined;
}

function beforeColon(named: Named): Named {
  const [name = ''] = named.name.split(':', 1);
  const { start, end } = named.span;
  const isWritten = end - start === named.name.length;
  return { ...named, name, span: isWritten ? { start, end: start + name.length } : named.span };
}

/** `NAME: service:OTHER`, or `NAME=service:OTHER` in a list. */
function contextsIn(node: Node | undefined, text: Reader): readonly Named[] {
  const resolved = resolve(node);
  if (!resolved || resolved.kind === 'scalar') return [];
  const collections: readonly Collection[] = resolved.kind === 'mapping' ? withMerged(resolved) : [resolved];
  return collections.flatMap((within) => {
    const children = within.kind === 'mapping' ? within.entries : within.items;
    return children.flatMap((child, index): Named | [] => {
      const value = text(child.value);
      const prefix = child.kind === 'entry' ? /^service:/ : /^[^=]+=service:/;
      const length = (value?.text && prefix.exec(value.text)?.[0].length) || 0;
      const name = value?.text?.slice(length);
      if (!value || length === 0 || !name) return [];
      const span = value.hasVariable ? value.span : partOf(value, length, value.written.length);
      return { name, span, within, index, detail: undefined, hasVariable: value.hasVariable, isPatch: false };
    });
  });
}
