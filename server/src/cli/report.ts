import type { Finding } from '../lint/finding';
import type { SourceText } from '../text/source-text';

export interface FileReport {
  readonly path: string;
  readonly source: SourceText;
  readonly findings: readonly Finding[];
}

/** How findings are printed; each takes all files and gives the whole output. */
export const formats = { stylish, json } as const;

export function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name);
}

/** 1-based lines and columns, as editors show them. */
function place({ source }: FileReport, offset: number): { readonly line: number; readonly column: number } {
  const { line, character } = source.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}

/** Codes of ANSI select graphic rendition. */
const styles = { error: 31, warning: 33, info: 34, hint: 90, dim: 2, underline: 4 } as const;

function stylish(reports: readonly FileReport[]): string {
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  const paint = (style: keyof typeof styles, text: string) => (colour ? `\x1b[${styles[style]}m${text}\x1b[0m` : text);
  let output = '';
  let total = 0;
  for (const report of reports.filter(({ findings }) => findings.length > 0)) {
    output += `\n${paint('underline', report.path)}\n`;
    for (const finding of report.findings) {
      const { line, column } = place(report, finding.at.start);
      const where = `${line}:${column}`.padStart(8);
      const severity = paint(finding.severity, finding.severity.padEnd(7));
      output += `${where}  ${severity}  ${finding.message}  ${paint('dim', finding.rule.id)}\n`;
      total++;
    }
  }
  const files = `${reports.length} ${reports.length === 1 ? 'file' : 'files'}`;
  return `${output}${output && '\n'}${total === 0 ? 'No problems' : total === 1 ? '1 problem' : `${total} problems`} in ${files}.\n`;
}

function json(reports: readonly FileReport[]): string {
  const files = reports.map((report) => ({
    path: report.path,
    findings: report.findings.map((finding) => ({
      rule: finding.rule.id,
      severity: finding.severity,
      message: finding.message,
      start: place(report, finding.at.start),
      end: place(report, finding.at.end),
      fixes: finding.fixes.map(({ title, safety }) => ({ title, safety })),
    })),
  }));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}
