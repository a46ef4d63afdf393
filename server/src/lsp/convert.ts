import { PositionEncodingKind } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation, Range, TextEdit } from 'vscode-languageserver-types';
import type { Finding } from '../lint/finding';
import type { Rule, Severity } from '../lint/rule';
import { type LinePosition, SourceText } from '../text/source-text';
import type { Edit, Span } from '../text/span';

const diagnosticSource = 'docker-wiki';

const severities: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, info: 3, hint: 4 };
const tags = { unnecessary: 1, deprecated: 2 } as const;

export function toRange(source: SourceText, { start, end }: Span): Range {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

/** For many spans of which most are the same. */
export function rangesIn(source: SourceText): (span: Span) => Range {
  let last: { readonly span: Span; readonly range: Range } | undefined;
  return (span) => {
    if (last?.span.start !== span.start || last.span.end !== span.end) last = { span, range: toRange(source, span) };
    return last.range;
  };
}

export function toSpan(source: SourceText, { start, end }: Range): Span {
  return { start: source.offsetAt(start), end: source.offsetAt(end) };
}

export function toTextEdit(source: SourceText, { span, text }: Edit): TextEdit {
  return { range: toRange(source, span), newText: text };
}

export interface DiagnosticOptions {
  readonly uri: string;
  readonly pageUrl: (page: string) => string;
}

export function toDiagnostic(source: SourceText, finding: Finding, { uri, pageUrl }: DiagnosticOptions): Diagnostic {
  const { rule, related } = finding;
  return {
    range: toRange(source, finding.at),
    severity: severities[finding.severity],
    source: diagnosticSource,
    code: rule.id,
    codeDescription: { href: pageOf(rule, pageUrl) },
    message: finding.message,
    ...(rule.tag ? { tags: [tags[rule.tag]] } : {}),
    ...(related.length > 0
      ? {
          relatedInformation: related.map(
            ({ span, message }): DiagnosticRelatedInformation => ({
              location: { uri, range: toRange(source, span) },
              message,
            }),
          ),
        }
      : {}),
  };
}

/** ShellCheck has a page for each of its codes, and we have none. */
function pageOf({ id }: Rule, pageUrl: (page: string) => string): string {
  const code = /^shellcheck\/(SC\d+)$/.exec(id)?.[1];
  return code ? `https://www.shellcheck.net/wiki/${code}` : pageUrl(`rules/${id}`);
}

/** One edit between two texts: what lies between their common beginning and their common end. */
export function differenceOf(before: SourceText, after: string): TextEdit {
  const { text } = before;
  let start = 0;
  const most = Math.min(text.length, after.length);
  while (start < most && text[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && text[text.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { range: toRange(before, { start, end: text.length - end }), newText: after.slice(start, after.length - end) };
}

/** The encoding that a client prefers among those that we count in; it must know UTF-16 in any case. */
export function chooseEncoding(offered: readonly PositionEncodingKind[] = []): PositionEncodingKind {
  const known: readonly PositionEncodingKind[] = [PositionEncodingKind.UTF8, PositionEncodingKind.UTF16];
  return offered.find((encoding) => known.includes(encoding)) ?? PositionEncodingKind.UTF16;
}

/** Texts whose positions count as the client does; the offsets stay UTF-16. */
export function sourcesIn(encoding: PositionEncodingKind): (source: SourceText) => SourceText {
  if (encoding === PositionEncodingKind.UTF16) return (source) => source;
  const known = new WeakMap<SourceText, SourceText>();
  return (source) => {
    const made = known.get(source) ?? new Utf8Source(source.text);
    known.set(source, made);
    return made;
  };
}

/** A text whose characters are counted in bytes of UTF-8. */
class Utf8Source extends SourceText {
  override positionAt(offset: number): LinePosition {
    const { line, character } = super.positionAt(offset);
    const { start } = this.lineSpan(line);
    let bytes = 0;
    for (const char of this.text.slice(start, start + character)) bytes += bytesOf(char);
    return { line, character: bytes };
  }

  override offsetAt({ line, character }: LinePosition): number {
    if (line < 0 || line >= this.lineCount) return super.offsetAt({ line, character });
    const { start, end } = this.lineSpan(line);
    let offset = start;
    let bytes = 0;
    for (const char of this.text.slice(start, end)) {
      bytes += bytesOf(char);
      if (bytes > character) break;
      offset += char.length;
    }
    return offset;
  }
}

function bytesOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
