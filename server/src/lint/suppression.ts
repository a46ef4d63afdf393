import type { Span } from '../text/span';
import type { Rule } from './rule';

/** A comment that switches rules off. */
export interface Suppression {
  /** Where it holds: findings that start inside; `undefined` is the whole file. */
  readonly scope: Span | undefined;
  /** Rule ids or names of other linters, as written; `all` stands for every rule. */
  readonly names: readonly string[];
  /** The comment itself. */
  readonly span: Span;
}

export function isSuppressed(rule: Rule, at: Span, suppressions: readonly Suppression[]): boolean {
  return suppressions.some(
    ({ scope, names }) =>
      (!scope || (scope.start <= at.start && at.start <= scope.end)) && names.some((name) => isNameOf(name, rule)),
  );
}

function isNameOf(name: string, rule: Rule): boolean {
  return name === 'all' || name === rule.id || (rule.aliases?.includes(name) ?? false);
}

/** The names in `ignore=a,b reason`: everything behind the first blank is a reason. */
export function namesIn(list: string): readonly string[] {
  return list.split(/\s/, 1)[0]?.split(',').filter(Boolean) ?? [];
}
