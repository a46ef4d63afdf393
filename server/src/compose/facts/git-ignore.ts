import { asPathPatterns } from '../../build-context/git-patterns';
import { type IgnorePattern, ignorePatterns, isIgnored } from '../../build-context/ignore-patterns';
import { KeptWith } from '../../lint/fact';
import type { ComposeFile } from '../model/nodes';
import type { ProjectDisk } from '../project/project';

const kept = new KeptWith<ProjectDisk, Map<string, readonly IgnorePattern[] | undefined>>();

/** True where a `.gitignore` between the project's folder and the file names a relative path; `undefined` without any. */
export function isGitIgnored(path: string, from: ComposeFile, disk: ProjectDisk): boolean | undefined {
  const clean = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  if (clean.startsWith('/') || clean.startsWith('..')) return undefined;
  const parts = clean.split('/');
  let answer: boolean | undefined;
  for (let depth = 0; depth < parts.length; depth++) {
    const patterns = patternsIn(parts.slice(0, depth).join('/'), from, disk);
    if (patterns) answer = answer === true || isIgnored(parts.slice(depth).join('/'), patterns);
  }
  return answer;
}

function patternsIn(folder: string, from: ComposeFile, disk: ProjectDisk): readonly IgnorePattern[] | undefined {
  const path = folder === '' ? '.gitignore' : `${folder}/.gitignore`;
  const uri = disk.uriOf(path, from) ?? path;
  const byUri = kept.get(disk) ?? new Map<string, readonly IgnorePattern[] | undefined>();
  kept.set(disk, byUri);
  if (!byUri.has(uri)) {
    const text = disk.textOf(path, from);
    byUri.set(uri, text === undefined ? undefined : ignorePatterns(asPathPatterns(text)));
  }
  return byUri.get(uri);
}
