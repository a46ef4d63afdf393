import type { FileReport } from './file-report';
import { plainFinding } from './json';

/** For pipes: a line for each finding, so that outputs can be joined and split. */
export function ndjson(report: FileReport): string {
  const { path } = report;
  return report.findings.map((finding) => `${JSON.stringify({ path, ...plainFinding(report, finding) })}\n`).join('');
}
