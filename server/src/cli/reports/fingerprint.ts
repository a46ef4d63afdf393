import { createHash } from 'node:crypto';
import type { Finding } from '../../lint/finding';
import type { FileReport } from './file-report';
import { pathInRepository } from './paths';

/**
 * A name for each finding of a file, in their order. It stays when lines are added elsewhere: it is made of the path,
 * the rule, the text of the line, and a count where all of these are the same.
 */
export function fingerprintsOf({ path, source, findings }: FileReport): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, at }: Finding) => {
    const line = source.slice(source.lineSpan(source.lineAt(at.start))).trim();
    const key = JSON.stringify([pathInRepository(path), rule.id, line]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, 40);
  });
}
