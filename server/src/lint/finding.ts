import type { Edit, Span } from '../text/span';
import type { RelatedPlace, Rule, Safety, Severity } from './rule';

export interface FindingFix {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: () => readonly Edit[];
}

/** One problem in one document version. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
  readonly fixes: readonly FindingFix[];
  readonly related: readonly RelatedPlace[];
}

/** Sorts findings by their place in the document. */
export function byPlace(a: Finding, b: Finding): number {
  return a.at.start - b.at.start || a.at.end - b.at.end || compare(a.rule.id, b.rule.id);
}

/** Ids are ASCII: the order of their characters is the order of the alphabet, and needs no collation. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
