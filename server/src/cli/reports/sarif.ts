import { version } from '../../../../package.json';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Finding, FindingFix } from '../../lint/finding';
import type { Rule, Severity } from '../../lint/rule';
import { createLinks } from '../../lsp/links';
import type { Span } from '../../text/span';
import { type FileReport, place, type RunReport } from './file-report';
import { fingerprintsOf } from './fingerprint';
import { uriInRepository } from './paths';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** The Static Analysis Results Interchange Format, version 2.1.0, as code scanning takes it. */
export function sarif({ reports, problems, knowledge }: RunReport): string {
  const rules = rulesIn(reports);
  const indexOf = new Map(rules.map((rule, index) => [rule.id, index]));
  const results = reports.flatMap((report) => {
    const fingerprints = fingerprintsOf(report);
    return report.findings.map((finding, index) => ({
      ruleId: finding.rule.id,
      ruleIndex: indexOf.get(finding.rule.id),
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [locationOf(report, finding.at)],
      ...(finding.related.length > 0 ? { relatedLocations: relatedLocations(report, finding) } : {}),
      partialFingerprints: { 'dockerWiki/v1': fingerprints[index] },
      ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => toFix(report, fix)) } : {}),
    }));
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'docker-wiki',
            semanticVersion: version,
            informationUri: createLinks({}).pageUrl('index'),
            rules: rules.map((rule) => toRule(rule, knowledge)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            ...(problems.length > 0
              ? {
                  toolExecutionNotifications: problems.map(({ path, message }) => ({
                    level: 'error',
                    message: { text: message },
                    locations: [{ physicalLocation: { artifactLocation: artifactAt(path) } }],
                  })),
                }
              : {}),
          },
        ],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The rules that have found something, sorted by their ids. */
function rulesIn(reports: readonly FileReport[]): readonly Rule[] {
  const rules = new Map(reports.flatMap(({ findings }) => findings.map(({ rule }) => [rule.id, rule] as const)));
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toRule(rule: Rule, knowledge: Knowledge) {
  const page = knowledge.rulePage(rule.id);
  const summary = page && { text: page.summary };
  return {
    id: rule.id,
    ...(page ? { name: page.title, shortDescription: summary, fullDescription: summary } : {}),
    ...(page ? { help: { text: page.why, markdown: page.why } } : {}),
    helpUri: helpUri(rule),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { category: rule.category, tags: [rule.category, ...(rule.aliases ?? [])] },
  };
}

/** ShellCheck explains its codes itself. */
function helpUri({ id }: Rule): string {
  const code = /^shellcheck\/(SC\d+)$/.exec(id)?.[1];
  return code ? `https://www.shellcheck.net/wiki/${code}` : createLinks({}).pageUrl(`rules/${id}`);
}

function relatedLocations(report: FileReport, { related }: Finding) {
  return related.map(({ span, message }, id) => ({ id, message: { text: message }, ...locationOf(report, span) }));
}

function locationOf(report: FileReport, at: Span) {
  return { physicalLocation: { artifactLocation: artifactAt(report.path), region: regionOf(report, at) } };
}

function artifactAt(path: string) {
  const { uri, isRelative } = uriInRepository(path);
  return isRelative ? { uri, uriBaseId: '%SRCROOT%' } : { uri };
}

function regionOf(report: FileReport, { start, end }: Span) {
  const from = place(report, start);
  const to = place(report, end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function toFix(report: FileReport, { title, safety, edits }: FindingFix) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifactAt(report.path),
        replacements: edits().map(({ span, text }) => ({
          deletedRegion: regionOf(report, span),
          ...(text === '' ? {} : { insertedContent: { text } }),
        })),
      },
    ],
    properties: { safety },
  };
}
