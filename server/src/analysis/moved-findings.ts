import type { Finding } from '../lint/finding';
import { difference } from '../text/difference';

/**
 * Findings of an earlier version at their places in the next one, as long as nobody has looked again. Those that the
 * edit touched are left out, and fixes behind it too: their places would be wrong.
 */
export function movedFindings(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  if (findings.length === 0) return [];
  const { span, text } = difference(before, after);
  const shift = text.length - (span.end - span.start);
  return findings.flatMap((finding): Finding[] => {
    const { start, end } = finding.at;
    if (end < span.start) return [{ ...finding, fixes: [] }];
    if (start < span.end) return [];
    return [{ ...finding, at: { start: start + shift, end: end + shift }, fixes: [], related: [] }];
  });
}
