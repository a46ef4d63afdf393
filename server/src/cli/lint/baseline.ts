import { readFile, writeFile } from 'node:fs/promises';
import type { FileReport } from '../reports/file-report';
import { type FindingIdentity, identityOf } from '../reports/fingerprint';
import { UsageError } from '../usage-error';

/** Findings that are known. They stay known when lines move: each is its path, its rule and the text of its line. */
export interface Baseline {
  /** The report without what is known. */
  withoutKnown(report: FileReport): FileReport;
}

interface Entry extends FindingIdentity {
  /** How many of the same there are. */
  readonly count?: number;
}

interface Contents {
  readonly dockerWikiBaseline: 1;
  readonly findings: readonly Entry[];
}

/** Reads a file that `writeBaseline` wrote. Rejects with UsageError where it is none. */
export async function readBaseline(file: string): Promise<Baseline> {
  const entries = await entriesIn(file);
  if (!entries) throw new UsageError(`--baseline: there is no ${file}; --write-baseline makes it`);
  const left = new Map(entries.map(({ count = 1, ...identity }) => [keyOf(identity), count]));
  return {
    withoutKnown: (report) => ({
      ...report,
      findings: report.findings.filter((finding) => {
        const key = keyOf(identityOf(finding, report));
        const count = left.get(key) ?? 0;
        left.set(key, count - 1);
        return count <= 0;
      }),
    }),
  };
}

/** Rejects with UsageError where writing a baseline would destroy something else. */
export async function refuseOtherFile(file: string): Promise<void> {
  await entriesIn(file);
}

/** Lists all findings in a file, sorted, so that its changes can be read. Resolves to their number. */
export async function writeBaseline(file: string, reports: readonly FileReport[]): Promise<number> {
  const counts = new Map<string, { readonly identity: FindingIdentity; readonly count: number }>();
  for (const report of reports) {
    for (const finding of report.findings) {
      const identity = identityOf(finding, report);
      const key = keyOf(identity);
      counts.set(key, { identity, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const entries = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { identity, count }]): Entry => (count === 1 ? identity : { ...identity, count }));
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  await writeFile(file, `{\n  "dockerWikiBaseline": 1,\n  "findings": [\n${lines.join(',\n')}\n  ]\n}\n`).catch(() => {
    throw new UsageError(`--baseline: ${file} cannot be written`);
  });
  return entries.reduce((sum, { count = 1 }) => sum + count, 0);
}

async function entriesIn(file: string): Promise<readonly Entry[] | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new UsageError(`--baseline: ${file} cannot be read`);
  });
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (isBaseline(value)) return value.findings;
  } catch {
    throw new UsageError(`--baseline: ${file} is no JSON`);
  }
  throw new UsageError(`--baseline: ${file} is no baseline of docker-wiki`);
}

function isBaseline(value: unknown): value is Contents {
  return (
    typeof value === 'object' &&
    value !== null &&
    'dockerWikiBaseline' in value &&
    value.dockerWikiBaseline === 1 &&
    'findings' in value &&
    Array.isArray(value.findings) &&
    value.findings.every(isEntry)
  );
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { path, rule, line, count = 1 }: Partial<Record<string, unknown>> = { ...value };
  return [path, rule, line].every((text) => typeof text === 'string') && Number.isInteger(count);
}

function keyOf({ path, rule, line }: FindingIdentity): string {
  return JSON.stringify([path, rule, line]);
}
