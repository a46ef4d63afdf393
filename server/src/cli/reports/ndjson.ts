import type { RunReport } from './file-report';
import { plainFinding } from './json';

/** For pipes: a line for each finding, so that outputs can be joined and split. */
export function ndjson({ reports }: RunReport): string {
  return reports
    .flatMap((report) =>
      report.findings.map((finding) => {
        const { path } = report;
        return `${JSON.stringify({ path, ...plainFinding(report, finding) })}\n`;
      }),
    )
    .join('');
}
