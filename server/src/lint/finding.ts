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
