import type { Workspace } from '../ports';
import { type BuildContext, filesMatching, partsOf } from './build-context';
import { encodedPath } from './context-tree';
import { decidingPattern, type IgnorePattern, ignorePatterns } from './ignore-patterns';
import { covers, isEverything, mayOverlap, patternOfPath } from './pattern-relations';

/** What becomes of a source of COPY or ADD that the build context should hold. */
export type SourceState =
  | { readonly kind: 'found' }
  /** All that it names is taken out, by this pattern or a part of it by others. */
  | { readonly kind: 'ignored'; readonly by: IgnorePattern }
  /** `similar` is an entry that differs in case alone. */
  | { readonly kind: 'missing'; readonly similar: string | undefined }
  | { readonly kind: 'unknown' };

/** A source with more entries than this has one that is not taken out, or nobody will find out. */
const mostEntries = 50;

/** Looks a source up in its context. `workspace` should remember what it listed: sources share folders. */
export async function stateOfSource(source: string, context: BuildContext, workspace: Workspace): Promise<SourceState> {
  const parts = partsOf(source);
  const sure = sureFate(parts.join('/'), context.patterns);
  if (sure) return sure;
  if (parts.includes('**')) return { kind: 'unknown' };
  const found = await entriesAt(parts, context.folder, workspace);
  if (found.entries.length === 0) {
    if (!found.isKnown) return { kind: 'unknown' };
    // Symbolic links are in no list. A disk that does not tell capitals apart would find what has other ones.
    const isLink =
      !found.similar && (await workspace.stat(context.folder + encodedPath(parts.join('/')))) !== undefined;
    return isLink ? { kind: 'found' } : { kind: 'missing', similar: found.similar };
  }
  let by: IgnorePattern | undefined;
  for (const entry of found.entries) {
    const fate = await fateOf(entry, context, workspace);
    if (!fate) return { kind: 'found' };
    by ??= fate;
  }
  return by ? { kind: 'ignored', by } : { kind: 'found' };
}

/**
 * What the patterns alone decide about a source: that it is taken out as a whole. `undefined` where they do not, or
 * where only the files can tell.
 */
export function sureFate(path: string, patterns: readonly IgnorePattern[]): SourceState | undefined {
  const wanted = path === '' ? ignorePatterns('**')[0] : patternOfPath(path);
  const index = wanted ? patterns.findLastIndex((each) => !each.isException && takesOut(each, wanted, path)) : -1;
  const by = patterns[index];
  if (!wanted || !by) return undefined;
  const comesBack = patterns.some((each, at) => at > index && each.isException && mayOverlap(each, wanted));
  return comesBack ? undefined : { kind: 'ignored', by };
}

function takesOut(pattern: IgnorePattern, wanted: IgnorePattern, path: string): boolean {
  return path === '' ? isEverything(pattern) : covers(pattern, wanted);
}

/** The pattern that takes out an entry with all it holds. */
async function fateOf(entry: string, context: BuildContext, workspace: Workspace): Promise<IgnorePattern | undefined> {
  if (entry === '') return undefined;
  const sure = sureFate(entry, context.patterns);
  if (sure?.kind === 'ignored') return sure.by;
  const deciding = decidingPattern(entry, context.patterns);
  if (!deciding || deciding.isException) return undefined;
  // Exceptions may bring back what lies deeper.
  const { files, isCut } = await filesMatching(entry.replace(/[*?[\\]/g, '\\$&'), context, workspace);
  return files.length > 0 || isCut ? undefined : deciding;
}

interface Found {
  readonly entries: readonly string[];
  /** Something could be listed, so that what is not found is not there. */
  readonly isKnown: boolean;
  readonly similar: string | undefined;
}

/** The entries that a source names, without what lies in them. */
async function entriesAt(parts: readonly string[], folder: string, workspace: Workspace): Promise<Found> {
  let current = [''];
  let isKnown = parts.length === 0;
  let similar: string | undefined;
  for (const part of parts) {
    const pattern = patternOfPath(part);
    const next: string[] = [];
    for (const below of current) {
      const listed = await workspace.list(folder + encodedPath(below));
      if (listed.length > 0) isKnown = true;
      for (const { name } of listed) {
        const path = below ? `${below}/${name}` : name;
        if (name === part || pattern?.matches(name)) next.push(path);
        else if (name.toLowerCase() === part.toLowerCase()) similar = path;
        if (next.length >= mostEntries) break;
      }
    }
    current = next.slice(0, mostEntries);
  }
  return { entries: current, isKnown, similar };
}
