import { type Data, type Fields, flowText, quoted, textScalar } from '../yaml-text';
import type { RunCommand } from './flags';

/** A service that runs what a command line ran. */
export interface RunService {
  readonly name: string;
  readonly fields: Fields;
  /** Networks that Docker knows by this name already. */
  readonly networks: readonly string[];
  /** Volumes that keep their name. */
  readonly volumes: readonly string[];
  /** Flags that no key stands for. */
  readonly dropped: readonly string[];
}

/** The keys in the order in which people read a service. */
const order =
  `image platform pull_policy runtime entrypoint command hostname domainname user working_dir environment env_file
ports expose volumes tmpfs volumes_from networks network_mode`.split(/\s+/);

/** Flags that a service needs no word for: Compose starts in the background and tidies up by itself. */
const needless = new Set(['detach', 'rm', 'name', 'quiet', 'sig-proxy', 'attach']);

export function serviceFrom(run: RunCommand): RunService | undefined {
  const texts = new Map<string, string>();
  const lists = new Map<string, Data[]>();
  const own = new Map<string, string[]>();
  const dropped: string[] = [];
  for (const { flag, value } of run.flags) {
    const { name, kind, key } = flag;
    if (kind === 'none') {
      if (!needless.has(name)) dropped.push(`--${name}`);
    } else if (kind === 'switch') texts.set(key, 'true');
    else if (kind === 'list') add(lists, key, name === 'publish' ? quoted(value) : textScalar(value));
    else if (kind === 'own')
      add(own, name === 'net' ? 'network' : name === 'net-alias' ? 'network-alias' : name, value);
    else texts.set(key, kind === 'text' ? textScalar(value) : /^-?[\d.]+$/.test(value) ? value : textScalar(value));
  }
  const special = specialFields(own, dropped);
  if (!special) return undefined;
  const volumes = [...(lists.get('volumes') ?? []), ...(special.mounts ?? [])];
  const fields = new Map<string, Data>([
    ['image', textScalar(run.image)],
    ...(run.command.length > 0 ? [['command', flowText(run.command.map((word) => quoted(word)))] as const] : []),
    ...texts,
    ...lists,
    ...(volumes.length > 0 ? [['volumes', volumes] as const] : []),
    ...special.fields,
  ]);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = [...fields].sort(([a], [b]) => place(a) - place(b));
  return {
    name: nameOf(own.get('name')?.at(-1) ?? run.image),
    fields: { fields: sorted },
    networks: special.networks,
    volumes: run.flags
      .flatMap(({ flag, value }) => (flag.name === 'volume' ? (namedVolume(value) ?? []) : []))
      .concat(special.volumes),
    dropped,
  };
}

interface Special {
  readonly fields: readonly (readonly [string, Data])[];
  readonly mounts: readonly Data[] | undefined;
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
}

function specialFields(own: ReadonlyMap<string, readonly string[]>, dropped: string[]): Special | undefined {
  const fields: (readonly [string, Data])[] = [];
  const last = (name: string) => own.get(name)?.at(-1);
  const mounts = own.get('mount')?.map(mountFrom);
  if (mounts?.some((mount) => mount === undefined)) return undefined;

  const entrypoint = last('entrypoint');
  if (entrypoint !== undefined) fields.push(['entrypoint', flowText([quoted(entrypoint)])]);
  const network = networkFields(own);
  if (!network) return undefined;
  fields.push(...network.fields, ...healthFields(own));
  const driver = last('log-driver');
  const options = own.get('log-opt')?.map((option) => pairOf(option));
  if (driver !== undefined || options) {
    const logging: (readonly [string, Data])[] = driver === undefined ? [] : [['driver', textScalar(driver)]];
    if (options) logging.push(['options', { fields: options.map(([name, text]) => [name, quoted(text)]) }]);
    fields.push(['logging', { fields: logging }]);
  }
  const ulimits = own.get('ulimit')?.map((ulimit): readonly [string, Data] => {
    const [name, text] = pairOf(ulimit);
    const [soft = '', hard] = text.split(':');
    return [
      name,
      hard === undefined
        ? soft
        : {
            fields: [
              ['soft', soft],
              ['hard', hard],
            ],
          },
    ];
  });
  if (ulimits) fields.push(['ulimits', { fields: ulimits }]);
  const storage = own.get('storage-opt')?.map(pairOf);
  if (storage) fields.push(['storage_opt', { fields: storage.map(([name, text]) => [name, textScalar(text)]) }]);
  const weight = last('blkio-weight');
  if (weight !== undefined) fields.push(['blkio_config', { fields: [['weight', weight]] }]);
  const timeout = last('stop-timeout');
  if (timeout !== undefined) fields.push(['stop_grace_period', `${timeout}s`]);
  const pull = last('pull');
  if (pull !== undefined) fields.push(['pull_policy', textScalar(pull)]);
  const gpus = last('gpus');
  if (gpus === 'all') fields.push(['gpus', 'all']);
  else if (gpus !== undefined) dropped.push('--gpus');
  const volumes = (mounts ?? []).flatMap((mount) => {
    const all = new Map(mount?.fields);
    const source = all.get('source');
    return all.get('type') === 'volume' && typeof source === 'string' ? [source] : [];
  });
  return { fields, mounts: mounts?.flatMap((mount) => mount ?? []), networks: network.names, volumes };
}

function networkFields(own: ReadonlyMap<string, readonly string[]>) {
  const named = own.get('network') ?? [];
  const aliases = own.get('network-alias');
  const addresses = [
    ...(own.get('ip')?.map((text) => ['ipv4_address', textScalar(text)] as const) ?? []),
    ...(own.get('ip6')?.map((text) => ['ipv6_address', quoted(text)] as const) ?? []),
  ];
  const [mode] = named;
  const details: (readonly [string, Data])[] = [
    ...(aliases ? [['aliases', aliases.map((alias) => textScalar(alias))] as const] : []),
    ...addresses,
  ];
  if (named.length === 1 && mode && /^(?:host|none|bridge|container:.+)$/.test(mode)) {
    return details.length > 0 ? undefined : { fields: [['network_mode', textScalar(mode)] as const], names: [] };
  }
  if (named.some((name) => !/^[\w.-]+$/.test(name)) || (details.length > 0 && named.length !== 1)) return undefined;
  const value: Data =
    details.length > 0
      ? { fields: named.map((name) => [name, { fields: details }]) }
      : named.map((name) => textScalar(name));
  return { fields: named.length > 0 ? [['networks', value] as const] : [], names: named };
}

function healthFields(own: ReadonlyMap<string, readonly string[]>): readonly (readonly [string, Data])[] {
  if (own.has('no-healthcheck')) return [['healthcheck', { fields: [['disable', 'true']] }]];
  const fields = [...own].flatMap(([name, values]): readonly (readonly [string, Data])[] => {
    const [, part] = /^health-(.*)$/.exec(name) ?? [];
    const value = values.at(-1) ?? '';
    if (part === undefined) return [];
    if (part === 'cmd') return [['test', flowText(['"CMD-SHELL"', quoted(value)])]];
    return [[part.replaceAll('-', '_'), part === 'retries' ? value : textScalar(value)]];
  });
  return fields.length > 0 ? [['healthcheck', { fields }]] : [];
}

/** `type=bind,source=…,target=…` as a long mount; `undefined` where it says more. */
function mountFrom(text: string): Fields | undefined {
  const pairs = new Map(text.split(',').map((part) => pairOf(part)));
  const names: Readonly<Record<string, string>> = {
    src: 'source',
    dst: 'target',
    destination: 'target',
    ro: 'readonly',
  };
  const found = new Map([...pairs].map(([name, value]) => [names[name] ?? name, value]));
  const target = found.get('target');
  const type = found.get('type') ?? 'volume';
  if (!target || [...found.keys()].some((key) => !/^(?:type|source|target|readonly)$/.test(key))) return undefined;
  const source = found.get('source');
  const readOnly = found.get('readonly');
  return {
    fields: [
      ['type', textScalar(type)],
      ...(source === undefined ? [] : [['source', textScalar(source)] as const]),
      ['target', textScalar(target)],
      ...(readOnly === undefined || readOnly === 'false' ? [] : [['read_only', 'true'] as const]),
      // Here a missing folder is an error, as it is on the command line.
      ...(type === 'bind' ? [['bind', { fields: [['create_host_path', 'false']] }] as const] : []),
    ],
  };
}

function pairOf(text: string): readonly [string, string] {
  const sign = text.indexOf('=');
  return sign < 0 ? [text, ''] : [text.slice(0, sign), text.slice(sign + 1)];
}

function namedVolume(value: string): string | undefined {
  return /^([A-Za-z\d][\w.-]+):\/./.exec(value)?.[1];
}

function nameOf(text: string): string {
  const last = text.replace(/@.*$/s, '').replace(/^.*\//, '').replace(/:.*$/s, '');
  return (
    last
      .toLowerCase()
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[-._]+|(?<![-._])[-._]+$/g, '') || 'app'
  );
}

function add<T>(to: Map<string, T[]>, key: string, value: T): void {
  to.set(key, [...(to.get(key) ?? []), value]);
}
