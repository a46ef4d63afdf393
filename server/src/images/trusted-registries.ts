import type { ImageReference } from './reference';

/** Names of Docker Hub; a reference without a registry means the first one. */
const hubNames: ReadonlySet<string> = new Set([
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
  'hub.docker.com',
]);

/** The registry of a reference, that of Docker Hub included; `undefined` where a variable may bring another one. */
export function registryOf({ registry, text }: Pick<ImageReference, 'registry' | 'text'>): string | undefined {
  const [head = ''] = text.split(/[/@]/, 1);
  const name = text.includes('/') ? head : (head.split(':', 1)[0] ?? '');
  if (name.includes('$')) return undefined;
  return registry === undefined || hubNames.has(registry) ? 'docker.io' : registry;
}

/** True where one of the patterns means the registry; `*` stands for any part of a name. */
export function isTrusted(registry: string, patterns: readonly string[]): boolean {
  const names = registry === 'docker.io' ? [...hubNames] : [registry];
  return patterns.some((pattern) => names.some((name) => fits(name.toLowerCase(), pattern.toLowerCase())));
}

function fits(name: string, pattern: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let position = first.length;
  for (const part of others) {
    const found = name.indexOf(part, position);
    if (found < 0) return false;
    position = found + part.length;
  }
  return name.length - last.length >= position && name.endsWith(last);
}
