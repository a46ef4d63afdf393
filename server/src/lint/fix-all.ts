import { applyEdits, type Edit } from '../text/span';
import type { Finding, FindingFix } from './finding';

/** Fixes may set off further fixes; more passes than this mean that two rules fight. */
const mostPasses = 10;

export interface FixAllOptions {
  readonly lint: (text: string) => Promise<readonly Finding[]>;
  /** Which fix of a finding to take, if any. */
  readonly choose: (finding: Finding) => FindingFix | undefined;
}

/** The text after all chosen fixes, linted again until nothing changes. Overlapping fixes wait for the next pass. */
export async function fixAll(text: string, { lint, choose }: FixAllOptions): Promise<string> {
  let current = text;
  for (let pass = 0; pass < mostPasses; pass++) {
    const findings = await lint(current);
    const edits = disjointEdits(findings.flatMap((finding) => choose(finding)?.edits.call(undefined) ?? []));
    const next = applyEdits(current, edits);
    if (next === current) return current;
    current = next;
  }
  return current;
}

export function safeFix(finding: Finding): FindingFix | undefined {
  return finding.fixes.find(({ safety }) => safety === 'safe');
}

function disjointEdits(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = -1;
  return sorted.filter(({ span }) => {
    if (span.start < end || (span.start === end && span.start === span.end)) return false;
    end = span.end;
    return true;
  });
}
