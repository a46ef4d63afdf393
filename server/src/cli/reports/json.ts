import type { Finding } from '../../lint/finding';
import { type FileReport, place, type RunReport } from './file-report';

/** For scripts: all files, those without findings as well. */
export function json({ reports }: RunReport): string {
  const files = reports.map((report) => ({
    path: report.path,
    findings: report.findings.map((finding) => plainFinding(report, finding)),
  }));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}

/** A finding as plain data. */
export function plainFinding(report: FileReport, { rule, severity, message, at, fixes }: Finding) {
  return {
    rule: rule.id,
    severity,
    message,
    start: place(report, at.start),
    end: place(report, at.end),
    fixes: fixes.map(({ title, safety }) => ({ title, safety })),
  };
}
