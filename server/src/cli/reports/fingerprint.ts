import { createHash } from 'node:crypto';
import type { Finding } from '../../lint/finding';
import type { FileReport } from './file-report';
import { pathInRepository } from './paths';

/** What stays of a finding when lines are added elsewhere in its file. */
export interface FindingIdentity {
  readonly path: string;
  readonly rule: string;
  /** The text of the line, without blanks around it. */
  readonly line: string;
}

export function identityOf({ rule, at }: Finding, { path, source }: FileReport): FindingIdentity {
  const line = source.slice(source.lineSpan(source.lineAt(at.start))).trim();
  return { path: pathInRepository(path), rule: rule.id, line };
}

/** A name for each finding of a file, in their order: made of its identity, and a count where that is the same. */
export function fingerprintsOf(report: FileReport): readonly string[] {
  const seen = new Map<string, number>();
  return report.findings.map((finding) => {
    const { path, rule, line } = identityOf(finding, report);
    const key = JSON.stringify([path, rule, line]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, 40);
  });
}
