import type { Part } from '../analysis/language';
import type { Span } from '../text/span';
import type { Finding } from './finding';

/** What was found in a part of an earlier version. Spans are those of that version; there are no fixes. */
export interface RememberedPart {
  readonly start: number;
  readonly findings: readonly Finding[];
}

/** A finding of a part that only moved. */
export function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const related = finding.related.map(({ span, message }) => ({ span: move(span), message }));
  return { ...finding, at: move(finding.at), related };
}

/** Fixes hold on to the tree of their version. */
export function withoutFixes(finding: Finding): Finding {
  return { ...finding, fixes: [] };
}

/** A finding that speaks of other places cannot be moved along with its part. */
export function isWithin({ at, related }: Finding, part: Part): boolean {
  return [at, ...related.map(({ span }) => span)].every(({ start, end }) => part.start <= start && end <= part.end);
}
