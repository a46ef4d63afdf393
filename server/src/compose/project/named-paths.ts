import { mountsOf } from '../facts/mounts';
import { objectsOf } from '../facts/objects';
import { entryAt, itemsOf, serviceEntry } from '../facts/tree';
import { valueIn } from '../facts/value';
import { asMapping } from '../model/lookup';
import type { ComposeFile, Node, Service } from '../model/nodes';
import type { VariableSource } from '../variables';
import { composeFilePaths } from './file-sets';
import { includesOf } from './includes';

/** Paths that a file names, by what someone may want to know of them. */
export interface NamedPaths {
  /** Whether they exist. */
  readonly looked: readonly string[];
  /** What they say, too. */
  readonly read: readonly string[];
}

/** All paths of the host that a file speaks of, after interpolation. The files of include and extends are followed elsewhere. */
export function namedPaths(file: ComposeFile, variables: VariableSource): NamedPaths {
  const looked: string[] = [...composeFilePaths(variables)];
  const read: string[] = ['.gitignore'];
  const volumes = new Set(objectsOf(file, 'volumes').map(({ name }) => name));
  const text = (node: Node | undefined) => valueIn(node, variables)?.text;
  for (const { envFiles, projectDirectory } of includesOf(file, variables)) {
    for (const value of [...envFiles, projectDirectory]) looked.push(value?.text ?? '');
  }
  for (const service of file.services) {
    for (const { kind, source } of mountsOf(service)) {
      // A volume that nobody declares may be a folder without its `./`.
      const isFolder = kind === 'bind' || (kind === 'volume' && source && !volumes.has(source));
      if (isFolder && source) looked.push(source);
    }
    for (const key of ['env_file', 'label_file']) read.push(...pathsAt(service.get(key)?.value, text));
    for (const { value } of itemsOf(serviceEntry(service, 'develop', 'watch')?.value)) {
      looked.push(text(entryAt(asMapping(value), 'path')?.value) ?? '');
    }
    const build = buildPaths(service, text);
    if (!build) continue;
    looked.push(build.context);
    read.push(build.dockerfile, joined(build.context, 'dockerfile'), joined(build.context, '.dockerignore'));
    // Where the context is written twice, someone may want to know what is there without it.
    const [, twice] = build.dockerfile.split(`${build.context.replace(/\/$/, '')}/`, 3).slice(1);
    if (twice) read.push(joined(build.context, twice));
  }
  for (const kind of ['secrets', 'configs'] as const) {
    for (const { mapping } of objectsOf(file, kind)) {
      const path = text(entryAt(mapping, 'file')?.value) ?? '';
      looked.push(path);
      if (kind === 'secrets') read.push(...gitIgnoresOf(path));
    }
  }
  for (const path of [...read]) if (/\.env$/.test(path)) read.push(...gitIgnoresOf(path));
  return { looked: looked.filter(Boolean), read: read.filter(Boolean) };
}

/** What may tell Git to leave a file alone, in the folders between the project's and the file's. */
function gitIgnoresOf(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, index) => `${folders.slice(0, index + 1).join('/')}/.gitignore`);
}

export interface BuildPaths {
  readonly context: string;
  /** From where the context is resolved, so the context's path is part of it. */
  readonly dockerfile: string;
}

/** Where a service is built from; `undefined` where it is not built, or nobody knows where. */
export function buildPaths(
  service: Service,
  text: (node: Node | undefined) => string | undefined = (node) => valueIn(node)?.text,
): BuildPaths | undefined {
  const build = service.get('build')?.value;
  const mapping = asMapping(build);
  const contextNode = mapping ? entryAt(mapping, 'context')?.value : build;
  const context = contextNode ? text(contextNode) : mapping && '.';
  if (context === undefined || isRemote(context) || entryAt(mapping, 'dockerfile_inline')) return undefined;
  const dockerfileNode = entryAt(mapping, 'dockerfile')?.value;
  const dockerfile = dockerfileNode ? text(dockerfileNode) : 'Dockerfile';
  return dockerfile === undefined ? undefined : { context, dockerfile: joined(context, dockerfile) };
}

/** Sources that the builder fetches by itself. */
export function isRemote(context: string): boolean {
  return /^(?:[a-z][\w+.-]*:\/\/|git@|github\.com\/)/i.test(context) || /\.git(?:#.*)?$/s.test(context);
}

/** A path below another; an absolute one stands alone. */
export function joined(folder: string, path: string): string {
  return path.startsWith('/') || /^[a-z]:[\\/]/i.test(path) ? path : `${folder.replace(/\/$/, '')}/${path}`;
}

function pathsAt(node: Node | undefined, text: (node: Node | undefined) => string | undefined): readonly string[] {
  return itemsOf(node).flatMap(({ value }) => {
    const mapping = asMapping(value);
    return text(mapping ? entryAt(mapping, 'path')?.value : value) ?? [];
  });
}
