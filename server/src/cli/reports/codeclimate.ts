import type { Category, Severity } from '../../lint/rule';
import { place, type RunReport } from './file-report';
import { fingerprintsOf } from './fingerprint';
import { pathInRepository } from './paths';

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

const categories: Readonly<Record<Category, string>> = {
  correctness: 'Bug Risk',
  security: 'Security',
  reproducibility: 'Bug Risk',
  size: 'Performance',
  speed: 'Performance',
  clarity: 'Clarity',
};

/** The JSON array of Code Climate's specification that GitLab shows in merge requests. */
export function codeclimate({ reports, knowledge }: RunReport): string {
  const issues = reports.flatMap((report) => {
    const fingerprints = fingerprintsOf(report);
    return report.findings.map((finding, index) => {
      const { rule, severity, message, at } = finding;
      const page = knowledge.rulePage(rule.id);
      return {
        type: 'issue',
        check_name: rule.id,
        description: message,
        ...(page ? { content: { body: page.why } } : {}),
        categories: [categories[rule.category]],
        severity: severities[severity],
        fingerprint: fingerprints[index],
        location: {
          path: pathInRepository(report.path),
          lines: { begin: place(report, at.start).line, end: place(report, at.end).line },
        },
      };
    });
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
