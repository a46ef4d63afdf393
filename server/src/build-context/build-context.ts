import type { Workspace } from '../ports';
import { encoded } from '../text/encoded';
import { type IgnorePattern, ignorePatterns, isIgnored } from './ignore-patterns';

/** The folder that a build sends: as far as an editor can tell, the one in which the Dockerfile lies. */
export interface BuildContext {
  /** With a slash at its end. */
  readonly folder: string;
  /** The file with the patterns, as its name; `undefined` where none lies there. */
  readonly ignoreFile: string | undefined;
  readonly patterns: readonly IgnorePattern[];
}

export interface Matches {
  /** Files that the builder gets, as paths from the context's root, in their order. */
  readonly files: readonly string[];
  /** Files that the sources name but the patterns take out. */
  readonly removed: readonly string[];
  /** The search ended early: there are more. */
  readonly isCut: boolean;
}

/** Looking at more entries than this would keep people waiting. */
const mostEntries = 2000;

/** The context of a Dockerfile, with the patterns that hold for it: `<name>.dockerignore` wins over `.dockerignore`. */
export async function buildContextOf(dockerfileUri: string, workspace: Workspace): Promise<BuildContext> {
  const slash = dockerfileUri.lastIndexOf('/');
  const folder = dockerfileUri.slice(0, slash + 1);
  const name = dockerfileUri.slice(slash + 1);
  for (const ignoreFile of [`${name}.dockerignore`, '.dockerignore']) {
    const text = await workspace.readText(folder + ignoreFile);
    if (text !== undefined) return { folder, ignoreFile, patterns: ignorePatterns(text) };
  }
  return { folder, ignoreFile: undefined, patterns: [] };
}

/** The files that a source of COPY or ADD names: a path, or one with `*`, `?` and `[…]`; folders with all they hold. */
export async function filesMatching(source: string, context: BuildContext, workspace: Workspace): Promise<Matches> {
  const files: string[] = [];
  const removed: string[] = [];
  let left = mostEntries;
  await search('', partsOf(source));
  return { files, removed, isCut: left <= 0 };

  async function search(folder: string, [part, ...rest]: readonly string[]): Promise<void> {
    if (part === undefined) return everythingIn(folder);
    const isWanted = globMatcher(part);
    for (const { name, kind } of await workspace.list(uriOf(context.folder, folder))) {
      if (left-- <= 0) return;
      if (!isWanted(name)) continue;
      const path = folder ? `${folder}/${name}` : name;
      if (kind === 'folder') await search(path, rest);
      else if (rest.length === 0) take(path);
    }
  }

  async function everythingIn(folder: string): Promise<void> {
    for (const { name, kind } of await workspace.list(uriOf(context.folder, folder))) {
      if (left-- <= 0) return;
      const path = folder ? `${folder}/${name}` : name;
      if (kind === 'file') take(path);
      else if (isTakenOutWhole(path, context.patterns)) removed.push(`${path}/`);
      else await everythingIn(path);
    }
  }

  function take(path: string): void {
    (isIgnored(path, context.patterns) ? removed : files).push(path);
  }
}

/** Nothing in it can come back, so nobody needs to look inside. */
function isTakenOutWhole(folder: string, patterns: readonly IgnorePattern[]): boolean {
  return isIgnored(folder, patterns) && !patterns.some(({ isException }) => isException);
}

/** Sources cannot leave the context, so `..` and a slash in front mean its root. */
export function partsOf(source: string): readonly string[] {
  const parts: string[] = [];
  for (const part of source.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
}

function globMatcher(part: string): (name: string) => boolean {
  if (!/[*?[\\]/.test(part)) return (name) => name === part;
  const [pattern] = ignorePatterns(part.replace(/\*+/g, '*').replace(/^[#!]/, '\\$&'));
  return (name) => pattern?.matches(name) ?? false;
}

function uriOf(folder: string, path: string): string {
  return folder + path.split('/').map(encoded).join('/');
}
