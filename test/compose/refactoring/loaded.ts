import { type Document, parseAllDocuments } from 'yaml';

type Loaded = unknown;
type Fields = Readonly<Record<string, unknown>>;

/**
 * What Compose's loader makes of a text, as far as the forms differ: short texts become mappings, lists of pairs become
 * mappings, defaults are written out. It shares nothing with the code under test.
 */
export function loaded(text: string): Loaded {
  // A carriage return ends a line (YAML 1.2, §5.4), which the reader used here leaves out.
  const lines = text.replace(/\r\n?/g, '\n');
  const [document, ...others] = parseAllDocuments(lines, { merge: true, uniqueKeys: true });
  if (!document || others.length > 0) throw new Error('not one document');
  if ('empty' in document) return {};
  const errors = (document as Document).errors;
  if (errors.length > 0) throw new Error(`${errors[0]?.message}\n${text}`);
  const root = fields((document as Document).toJS());
  const named = Object.entries(root).filter(([key]) => !key.startsWith('x-'));
  return Object.fromEntries(
    named.map(([key, value]) => {
      if (key === 'services') return [key, mapped(value, service)];
      return [
        key,
        /^(?:networks|volumes|secrets|configs)$/.test(key) ? mapped(value, (each) => withPairs(fields(each))) : value,
      ];
    }),
  );
}

function service(value: unknown): Fields {
  const own = withPairs(fields(value));
  const change: Readonly<Record<string, (value: unknown) => unknown>> = {
    ports: (ports) => list(ports).flatMap(port),
    volumes: (volumes) => list(volumes).map(mount),
    secrets: (secrets) => list(secrets).map((each) => (typeof each === 'string' ? { source: each } : each)),
    configs: (configs) => list(configs).map((each) => (typeof each === 'string' ? { source: each } : each)),
    env_file: (files) =>
      [files].flat().map((each) => ({ required: true, ...(typeof each === 'string' ? { path: each } : fields(each)) })),
    depends_on: (names) =>
      Array.isArray(names)
        ? Object.fromEntries(names.map((name) => [name, dependency({})]))
        : mapped(names, (each) => dependency(fields(each))),
    networks: (names) =>
      Array.isArray(names) ? Object.fromEntries(names.map((name) => [name, null])) : mapped(names, (each) => each),
    build: (build) => withPairs(typeof build === 'string' ? { context: build } : fields(build)),
    deploy: (deploy) => withPairs(fields(deploy)),
    pre_start: hooks,
    post_start: hooks,
    pre_stop: hooks,
  };
  return Object.fromEntries(
    Object.entries(own).map(([key, each]) => [key, each === null ? each : (change[key]?.(each) ?? each)]),
  );
}

function hooks(value: unknown): readonly Fields[] {
  return list(value).map((hook) => withPairs(fields(hook)));
}

function withPairs(holder: Fields): Fields {
  return Object.fromEntries(
    Object.entries(holder).map(([key, value]) => {
      if (!/^(?:environment|labels|annotations|args|sysctls)$/.test(key) || value === null) return [key, value];
      const isEmptyText = key === 'labels' || key === 'annotations';
      const pairs = Array.isArray(value)
        ? value.map((item: unknown) => /^([^=]*)(?:=(.*))?$/s.exec(String(item)) ?? [])
        : Object.entries(fields(value)).map(([name, each]) => ['', name, each === null ? undefined : String(each)]);
      return [key, Object.fromEntries(pairs.map(([, name, each]) => [name, each ?? (isEmptyText ? '' : null)]))];
    }),
  );
}

function port(value: unknown): readonly Fields[] {
  if (typeof value === 'object' && value !== null) {
    const { published, target, protocol = 'tcp', mode = 'ingress', host_ip, ...rest } = fields(value);
    return [{ ...rest, host_ip, published: textOf(published), target: String(target), protocol, mode }];
  }
  const [address = '', protocol = 'tcp'] = String(value).split(/\/(?=[a-z]+$)/);
  // The last two parts are ports; what stands before is the address, with or without brackets, colons of its own and all.
  const parts = address.split(/:(?![^{]*\})/);
  const [target = '', published] = parts.slice(-2).reverse();
  const host_ip = parts.length > 2 ? parts.slice(0, -2).join(':') : undefined;
  const targets = range(target);
  const outside = published ? range(published) : [];
  return targets.map((each, index) => ({
    host_ip: host_ip?.replace(/[[\]]/g, ''),
    published: textOf(targets.length === outside.length ? outside[index] : published || undefined),
    target: each,
    protocol,
    mode: 'ingress',
  }));
}

function range(text: string): readonly string[] {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (!first || !last) return [text];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index));
}

function mount(value: unknown): Fields {
  if (typeof value !== 'string') return fields(value);
  // One part is a target, also where it begins with a drive (compose-go, `format.ParseVolume`).
  const parts = value.match(/(?:^[A-Za-z]:(?=[\\/]))?(?:\$\{[^}]*\}|[^:])+/g) ?? [];
  const [source, target, options = ''] = parts.length === 1 ? [undefined, ...parts] : parts;
  const isBind = source !== undefined && /^(?:[./~]|[A-Za-z]:[\\/])/.test(source);
  const found: Record<string, unknown> = { type: isBind ? 'bind' : 'volume', target };
  if (source !== undefined) found.source = source;
  const inside: Record<string, unknown> = isBind ? { create_host_path: true } : {};
  for (const option of options.split(',')) {
    if (option === 'ro') found.read_only = true;
    else if (/^z$/i.test(option)) inside.selinux = option;
    else if (option === 'nocopy') inside.nocopy = true;
    else if (/shared|slave|private/.test(option)) inside.propagation = option;
  }
  if (Object.keys(inside).length > 0) found[isBind ? 'bind' : 'volume'] = inside;
  return found;
}

function dependency(value: Fields): Fields {
  return { condition: 'service_started', required: true, restart: false, ...value };
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === '' ? undefined : String(value);
}

function mapped(value: unknown, change: (each: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(fields(value)).map(([key, each]) => [key, change(each)]));
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
