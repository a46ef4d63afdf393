import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ignorePatterns, isIgnored } from '../build-context/ignore-patterns';
import { languageOfFile } from '../languages';
import { type GitIgnore, noGitIgnore } from './git-ignore';

/** Folders that hold a version control's own files, or other people's. */
const skippedFolders = new Set(['.git', '.hg', '.svn', 'node_modules', '.venv', 'venv', '__pycache__']);

/** A file, a folder or standard input that could not be worked on. */
export interface InputProblem {
  readonly path: string;
  readonly message: string;
}

export interface Inputs {
  /** Paths as they were given or found, each once: in the order of the arguments, sorted below a folder. */
  readonly paths: readonly string[];
  readonly problems: readonly InputProblem[];
}

/**
 * What the arguments of a command name: the files themselves, and our files below folders or behind patterns. Never
 * rejects.
 */
export async function inputsAt(given: readonly string[]): Promise<Inputs> {
  const paths = new Set<string>();
  const problems: InputProblem[] = [];
  for (const path of given) {
    if (path === '-') {
      paths.add(path);
      continue;
    }
    const found = await filesAt(path);
    for (const file of found) paths.add(file);
  }
  return { paths: [...paths], problems };

  async function filesAt(path: string): Promise<readonly string[]> {
    try {
      const kind = await stat(path);
      return kind.isDirectory() ? await filesBelow(path, noGitIgnore) : [path];
    } catch (error) {
      // What shells have not expanded, because of quotes or because they never do.
      if (/[*?]/.test(path)) return filesLike(path);
      problems.push(problemAt(path, error));
      return [];
    }
  }

  async function filesLike(pattern: string): Promise<readonly string[]> {
    const parts = pattern.replaceAll(sep, '/').split('/');
    const fixed = parts.findIndex((part) => /[*?]/.test(part));
    const folder = parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.');
    const patterns = ignorePatterns(parts.slice(fixed).join('/'));
    const below = await filesBelow(folder, noGitIgnore);
    const found = below.filter((path) => isIgnored(relative(folder, path).replaceAll(sep, '/'), patterns));
    if (found.length === 0) problems.push({ path: pattern, message: 'matches none of our files' });
    return found;
  }

  async function filesBelow(folder: string, above: GitIgnore): Promise<readonly string[]> {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      problems.push(problemAt(folder, error));
      return [];
    });
    const ignored = await above.in(folder);
    const found: string[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const isWanted = entry.isDirectory()
        ? !skippedFolders.has(entry.name)
        : entry.isFile() && languageOfFile(entry.name) !== undefined;
      if (!isWanted || ignored.names(path)) continue;
      if (entry.isDirectory()) found.push(...(await filesBelow(path, ignored)));
      else found.push(path);
    }
    return found;
  }
}

/** The text of a file, its byte order mark kept. Rejects where it is not UTF-8: writing it back would damage it. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'may not be read or written',
  EPERM: 'may not be read or written',
  EISDIR: 'is a folder',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8',
};

/** A failure in words. */
export function problemAt(path: string, error: unknown): InputProblem {
  if (!(error instanceof Error)) return { path, message: String(error) };
  const known = 'code' in error && typeof error.code === 'string' ? reasons[error.code] : undefined;
  return { path, message: known ?? error.message };
}

export function tellProblem({ path, message }: InputProblem): void {
  console.error(`docker-wiki: ${path}: ${message}`);
}

/** Our language behind a file's name. Throws where it has none. */
export function languageAt(path: string) {
  const language = languageOfFile(path);
  if (!language) throw new Error('is neither a Dockerfile, a Compose file nor an ignore file by its name');
  return language;
}
