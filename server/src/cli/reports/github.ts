import type { Severity } from '../../lint/rule';
import { place, type RunReport } from './file-report';
import { pathInRepository } from './paths';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub shows at the lines of a pull request. */
export function github({ reports, problems }: RunReport): string {
  const unread = problems.map(({ path, message }) =>
    workflowCommand('error', { file: pathInRepository(path) }, message),
  );
  const found = reports.flatMap((report) =>
    report.findings.map((finding) => {
      const start = place(report, finding.at.start);
      const end = place(report, finding.at.end);
      const properties = {
        file: pathInRepository(report.path),
        line: String(start.line),
        endLine: String(end.line),
        // GitHub takes columns only where they are of one line.
        ...(start.line === end.line ? { col: String(start.column), endColumn: String(end.column) } : {}),
        title: finding.rule.id,
      };
      return workflowCommand(commands[finding.severity], properties, finding.message);
    }),
  );
  return [...unread, ...found].join('');
}

function workflowCommand(command: string, properties: Readonly<Record<string, string>>, message: string): string {
  const pairs = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${command} ${pairs.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
