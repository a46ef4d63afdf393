import { nameOf, type TreeEntry } from '../../build-context/context-tree';
import type { IgnoreSurroundings } from '../surroundings';

interface CommonEntry {
  readonly matches: RegExp;
  /** The pattern, without `**` in front. */
  readonly pattern: string;
  /** Only beside a file of this name, for elsewhere the name means something else. */
  readonly beside?: RegExp;
}

/** What builds, programs and editors leave behind, and no image needs. */
const commonEntries: readonly CommonEntry[] = [
  { matches: /^\.git$/, pattern: '.git' },
  { matches: /^node_modules$/, pattern: 'node_modules' },
  { matches: /^__pycache__$/, pattern: '__pycache__' },
  { matches: /^\.venv$/, pattern: '.venv' },
  { matches: /^venv$/, pattern: 'venv' },
  { matches: /^(?:dist|build|\.next|\.nuxt)$/, pattern: '', beside: /^package\.json$/ },
  { matches: /^target$/, pattern: 'target', beside: /^(?:Cargo\.toml|pom\.xml)$/ },
  { matches: /^(?:bin|obj)$/, pattern: '', beside: /\.(?:cs|fs|vb)proj$/ },
  { matches: /^coverage$/, pattern: 'coverage', beside: /^package\.json$/ },
  { matches: /\.log$/, pattern: '*.log' },
  { matches: /^\.DS_Store$/, pattern: '.DS_Store' },
  { matches: /^\.(?:vscode|idea|vs)$/, pattern: '' },
  { matches: /^docker-compose.*\.ya?ml$/, pattern: 'docker-compose*' },
  { matches: /^compose(?:\..+)?\.ya?ml$/, pattern: 'compose*.yaml' },
];

/** An entry that no image needs, with the pattern that takes its like out wherever they lie. */
export interface UnneededEntry {
  readonly path: string;
  readonly pattern: string;
}

export function unneededEntries({ tree }: IgnoreSurroundings): readonly UnneededEntry[] {
  const namesIn = new Map<string, string[]>();
  for (const { path } of tree.entries) {
    const names = namesIn.get(folderOf(path));
    if (names) names.push(nameOf(path));
    else namesIn.set(folderOf(path), [nameOf(path)]);
  }
  return tree.entries.flatMap((entry): UnneededEntry[] => {
    const common = commonEntries.find((each) => isOne(entry, each, namesIn.get(folderOf(entry.path)) ?? []));
    if (!common) return [];
    const name = nameOf(entry.path);
    const pattern =
      common.pattern === 'compose*.yaml' && name.endsWith('.yml') ? 'compose*.yml' : common.pattern || name;
    return [{ path: entry.path, pattern: entry.path.includes('/') ? `**/${pattern}` : pattern }];
  });
}

function isOne({ path, kind }: TreeEntry, { matches, beside }: CommonEntry, neighbours: readonly string[]): boolean {
  if (!matches.test(nameOf(path))) return false;
  // A file of such a name, other than one with an ending, is somebody's own.
  if (beside && (kind === 'file' || !neighbours.some((name) => beside.test(name)))) return false;
  return true;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
