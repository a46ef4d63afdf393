import { type IgnorePattern, ignorePatterns, isIgnored } from '../../build-context/ignore-patterns';
import type { ComposeFile } from '../model/nodes';
import type { ProjectDisk } from '../project/project';

const kept = new WeakMap<ProjectDisk, Map<ComposeFile, readonly IgnorePattern[] | undefined>>();

/** True where the `.gitignore` of the project's folder names a relative path; `undefined` where there is none. */
export function isGitIgnored(path: string, from: ComposeFile, disk: ProjectDisk): boolean | undefined {
  const patterns = patternsFor(from, disk);
  if (!patterns || path.startsWith('/')) return undefined;
  const clean = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  return clean.startsWith('..') ? undefined : isIgnored(clean, patterns);
}

function patternsFor(from: ComposeFile, disk: ProjectDisk): readonly IgnorePattern[] | undefined {
  const byFile = kept.get(disk) ?? new Map<ComposeFile, readonly IgnorePattern[] | undefined>();
  kept.set(disk, byFile);
  if (!byFile.has(from)) {
    const text = disk.textOf('.gitignore', from);
    byFile.set(from, text === undefined ? undefined : ignorePatterns(asPathPatterns(text)));
  }
  return byFile.get(from);
}

/** A name alone means any folder to git; with a slash before its end it is bound to the folder of the file. */
function asPathPatterns(text: string): string {
  const lines = text.split('\n').map((line) => {
    const written = line.trim();
    const sign = written.startsWith('!') ? '!' : '';
    const pattern = written.slice(sign.length);
    const isName = pattern !== '' && !pattern.startsWith('#') && !pattern.slice(0, -1).includes('/');
    return isName ? `${sign}**/${pattern}` : written;
  });
  return lines.join('\n');
}
