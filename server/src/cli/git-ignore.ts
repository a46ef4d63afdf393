import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { asPathPatterns } from '../build-context/git-patterns';
import { type IgnorePattern, ignorePatterns, isIgnored } from '../build-context/ignore-patterns';

/** The `.gitignore` of a folder and of those above it, as far as the walk has seen them. */
export interface GitIgnore {
  /** The same with what the folder says itself. */
  in(folder: string): Promise<GitIgnore>;
  names(path: string): boolean;
}

export const noGitIgnore: GitIgnore = gitIgnore([]);

interface Source {
  readonly folder: string;
  readonly patterns: readonly IgnorePattern[];
}

function gitIgnore(sources: readonly Source[]): GitIgnore {
  return {
    async in(folder) {
      const text = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
      if (text === undefined) return gitIgnore(sources);
      return gitIgnore([...sources, { folder, patterns: ignorePatterns(asPathPatterns(text)) }]);
    },
    names: (path) =>
      sources.some(({ folder, patterns }) => isIgnored(relative(folder, path).replaceAll(sep, '/'), patterns)),
  };
}
