import type { SourceText } from '../text/source-text';
import { type Edit, remove, type Span, span } from '../text/span';
import type { Rule, RuleOptions } from './rule';

declare module './rule' {
  interface NodeByKind {
    /** Visited behind all others, when it is known what each comment hid. */
    suppression: SuppressionUse;
  }
}

/** A comment that switches rules off. */
export interface Suppression {
  /** Where it holds: findings that start inside; `undefined` is the whole file. */
  readonly scope: Span | undefined;
  /** Rule ids or names of other linters, as written; `all` stands for every rule. */
  readonly names: readonly string[];
  /** The places of the names, one each; without them the comment stands for all of them. */
  readonly nameSpans?: readonly Span[];
  /** The comment itself. */
  readonly span: Span;
  /** It speaks to the builder, which knows its own checks only: `all` stands for those. */
  readonly isForBuilder?: boolean;
  /** What is left of the builder's checks stops the build. */
  readonly failsBuild?: boolean;
  /** hadolint's own form, which its configuration may switch off. */
  readonly isOfHadolint?: boolean;
  /** It says why. */
  readonly hasReason?: boolean;
}

/** One name of a comment, and what came of it. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  readonly name: string;
  readonly index: number;
  readonly span: Span;
  /** How many findings it hid. */
  readonly hidden: number;
  /** Some rule of that name is switched on, so that it could have found something. */
  readonly isActive: boolean;
  /** Some rule has that name, switched on or off. */
  readonly isKnown: boolean;
  readonly source: SourceText;
}

/** Those that the user wants to be heeded. */
export function heeded(
  written: readonly Suppression[],
  { obeysHadolintComments }: Pick<RuleOptions, 'obeysHadolintComments'>,
): readonly Suppression[] {
  return obeysHadolintComments ? written : written.filter(({ isOfHadolint }) => !isOfHadolint);
}

/** Suppressions by the names they are written with: most findings have none of those. */
export type SuppressionsByName = ReadonlyMap<string, readonly Suppression[]>;

export function byName(suppressions: readonly Suppression[]): SuppressionsByName {
  const named = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    for (const name of suppression.names) {
      const list = named.get(name);
      if (list) list.push(suppression);
      else named.set(name, [suppression]);
    }
  }
  return named;
}

export function isSuppressed(rule: Rule, at: Span, suppressions: SuppressionsByName): boolean {
  if (suppressions.size === 0) return false;
  return namesOf(rule).some((name) =>
    suppressions
      .get(name)
      ?.some(({ scope, isForBuilder }) => isInScope(at, scope) && (!isForBuilder || isCheckOfBuilder(rule))),
  );
}

/** `check=error=true` makes the builder stop at its checks: their findings weigh more. */
export function failsAtChecks(suppressions: readonly Suppression[]): boolean {
  return suppressions.some(({ failsBuild }) => failsBuild);
}

export function isCheckOfBuilder(rule: Rule): boolean {
  return rule.aliases?.some(isBuildCheck) ?? false;
}

export function isInScope({ start }: Span, scope: Span | undefined): boolean {
  return !scope || (scope.start <= start && start <= scope.end);
}

/** The names that switch the rule off in a comment. */
export function namesOf({ id, aliases = [] }: Pick<Rule, 'id' | 'aliases'>): readonly string[] {
  return ['all', id, ...aliases];
}

/** The builder writes the names of its checks in one word with capitals, as no other linter does. */
function isBuildCheck(name: string): boolean {
  return /^[A-Z][A-Za-z]+$/.test(name);
}

/** The names in `ignore=a,b reason`: everything behind the first blank is a reason. */
export function namesIn(list: string): readonly string[] {
  return list.split(/\s/, 1)[0]?.split(',').filter(Boolean) ?? [];
}

/** The names of a comma-separated list that starts at `offset` of the document, with their places. */
export function namesWithPlaces(list: string, offset: number): Required<Pick<Suppression, 'names' | 'nameSpans'>> {
  const matches = [...list.matchAll(/[^\s,]+/g)];
  return {
    names: matches.map(([name]) => name),
    nameSpans: matches.map(({ index, 0: name }) => span(offset + index, offset + index + name.length)),
  };
}

/** Takes one name out of its comment, or the comment out of the text where it was the only one. */
export function removeName({ suppression, index, span: at, source }: SuppressionUse): readonly Edit[] {
  const { names, nameSpans, span: comment } = suppression;
  const [before, after] = [nameSpans?.[index - 1], nameSpans?.[index + 1]];
  if (names.length > 1) {
    if (after) return [remove(span(at.start, after.start))];
    return before ? [remove(span(before.end, at.end))] : [];
  }
  const line = source.fullLineSpan(source.lineAt(comment.start));
  const head = source.text.slice(line.start, comment.start);
  if (head.trim() === '') return [remove(span(line.start + (head.startsWith('\uFEFF') ? 1 : 0), line.end))];
  return [remove(span(line.start + head.trimEnd().length, comment.end))];
}
