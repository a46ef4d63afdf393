import {
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { isDockerDocument } from '../docker-documents';
import type { DockerFile, Finding, Severity } from './messages';

/** The file of the active editor with what Docker Wiki found in it, or null where it is no Docker file. */
export function activeFile(): DockerFile | null {
  const editor = window.activeTextEditor;
  if (!editor || !isDockerDocument(editor.document)) return null;
  const { document } = editor;
  const findings = languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === 'docker-wiki')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => toFinding(diagnostic, document));
  return { uri: document.uri.toString(), name: workspace.asRelativePath(document.uri), findings };
}

/** False for editors that only look like one to the API, such as an output channel. */
export function isRealEditor(editor: TextEditor | undefined): boolean {
  return editor?.document.uri.scheme !== 'output';
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
