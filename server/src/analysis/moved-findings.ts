import type { Finding } from '../lint/finding';

/**
 * Findings of an earlier version at their places in the next one, as long as nobody has looked again. Those that the
 * edit touched are left out, and fixes behind it too: their places would be wrong.
 */
export function movedFindings(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  if (findings.length === 0) return [];
  const same = commonStart(before, after);
  const rest = commonEnd(before, after, same);
  const shift = after.length - before.length;
  return findings.flatMap((finding): Finding[] => {
    const { start, end } = finding.at;
    if (end < same) return [{ ...finding, fixes: [] }];
    if (start < before.length - rest) return [];
    return [{ ...finding, at: { start: start + shift, end: end + shift }, fixes: [], related: [] }];
  });
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** The length of the common end that does not reach into the common start. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length;
}
