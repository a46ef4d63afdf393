import { place, type RunReport } from './file-report';

/** Codes of ANSI select graphic rendition. */
const styles = { error: 31, warning: 33, info: 34, hint: 90, dim: 2, underline: 4 } as const;

/** For people: a block for each file that has findings, and how many there are. */
export function stylish({ reports }: RunReport): string {
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
