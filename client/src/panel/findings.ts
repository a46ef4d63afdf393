import { type Diagnostic, DiagnosticSeverity, languages, type TextDocument, workspace } from 'vscode';
import { isDockerDocument } from '../docker-documents';
import type { DockerFile, Finding, Severity, Use } from './messages';

/** A file with what Docker Wiki found in it, or null where it is no Docker file. */
export function dockerFile(document: TextDocument | undefined, uses: readonly Use[]): DockerFile | null {
  if (!document || !isDockerDocument(document)) return null;
  const findings = languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === 'docker-wiki')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => toFinding(diagnostic, document));
  const { uri } = document;
  return {
    uri: uri.toString(),
    name: workspace.asRelativePath(uri),
    findings,
    uses,
    picture: pictures.find(({ selector }) => languages.match([...selector], document) > 0)?.kind ?? null,
  };
}

function toFinding(diagnostic: Diagnostic, document: TextDocument): Finding {
  const { line, character } = diagnostic.range.start;
  return {
    rule: ruleOf(diagnostic),
    message: diagnostic.message,
    severity: severities[diagnostic.severity],
    line,
    character,
    excerpt: line < document.lineCount ? document.lineAt(line).text.trim().slice(0, longestExcerpt) : '',
  };
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

const longestExcerpt = 120;

const severities: Readonly<Record<DiagnosticSeverity, Severity>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

const pictures = [
  { kind: 'stages', selector: [{ language: 'dockerfile' }] },
  {
    kind: 'topology',
    selector: [
      { language: 'dockercompose' },
      { language: 'yaml', pattern: '**/{compose,compose.*,docker-compose*}.{yaml,yml}' },
    ],
  },
] as const;
