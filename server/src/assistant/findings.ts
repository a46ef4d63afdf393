import type { Finding, FindingFix } from '../lint/finding';
import { safeFix } from '../lint/fix-all';
import { SourceText } from '../text/source-text';
import type { Edit, Span } from '../text/span';
import type { AssistantInit } from './assistant';
import type { AssistantDocument } from './document';

/** 1-based, columns in UTF-16 code units, as editors show them. */
interface PlainPosition {
  readonly line: number;
  readonly column: number;
}

interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

interface PlainFinding {
  readonly rule: string;
  /** What other linters call it. */
  readonly aliases: readonly string[];
  readonly severity: string;
  readonly message: string;
  readonly range: PlainRange;
  /** Explains the rule. */
  readonly page: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly safety: string;
    readonly edits: readonly (PlainRange & { readonly newText: string })[];
  }[];
}

interface Lint {
  readonly path: string;
  readonly findings: readonly PlainFinding[];
}

interface Change {
  readonly rule: string;
  readonly title: string;
  readonly safety: string;
  /** 1-based, in the text as it was; absent for what an earlier change has led to. */
  readonly line?: number;
}

interface Fix {
  readonly path: string;
  readonly text: string;
  readonly changes: readonly Change[];
  readonly remaining: readonly PlainFinding[];
}

/** What is wrong in a text. */
export async function lint(document: AssistantDocument, init: AssistantInit): Promise<Lint> {
  const findings = await findingsIn(document, init);
  return { path: document.label, findings: plain(document.text, findings, init) };
}

/** A text after its fixes, with what they were and what is left. */
export async function fix(document: AssistantDocument, withSuggestions: boolean, init: AssistantInit): Promise<Fix> {
  const choose: typeof safeFix = withSuggestions ? (finding) => safeFix(finding) ?? finding.fixes[0] : safeFix;
  const before = await findingsIn(document, init);
  const source = new SourceText(document.text);
  const changes = before.flatMap((finding): readonly Change[] => {
    const chosen = choose(finding);
    return chosen ? [{ ...changeOf(finding, chosen), line: source.lineAt(finding.at.start) + 1 }] : [];
  });
  const known = new Set(changes.map(({ rule, title }) => `${rule} ${title}`));
  const later: Change[] = [];
  const text = await init.service.fixText(looseOf(document), (finding) => {
    const chosen = choose(finding);
    const key = `${finding.rule.id} ${chosen?.title}`;
    if (chosen && !known.has(key)) {
      known.add(key);
      later.push(changeOf(finding, chosen));
    }
    return chosen;
  });
  const after = text === document.text ? before : await findingsIn({ ...document, text }, init);
  return { path: document.label, text, changes: [...changes, ...later], remaining: plain(text, after, init) };
}

function changeOf({ rule }: Finding, { safety, title }: FindingFix): Change {
  return { rule: rule.id, title, safety };
}

function findingsIn(document: AssistantDocument, { service }: AssistantInit): Promise<readonly Finding[]> {
  return service.lintText(looseOf(document));
}

function looseOf({ uri, language, text }: AssistantDocument) {
  return { uri, language, text, withShellCheck: true };
}

function plain(text: string, findings: readonly Finding[], { pageUrl }: AssistantInit): readonly PlainFinding[] {
  const source = new SourceText(text);
  return findings.map(({ rule, severity, message, at, fixes }) => ({
    rule: rule.id,
    aliases: rule.aliases ?? [],
    severity,
    message,
    range: rangeOf(at),
    page: pageUrl(`rules/${rule.id}`),
    fixes: fixes.map(({ title, safety, edits }) => ({ title, safety, edits: edits().map(editOf) })),
  }));

  function editOf({ span, text: newText }: Edit) {
    return { ...rangeOf(span), newText };
  }

  function rangeOf({ start, end }: Span): PlainRange {
    return { start: positionOf(start), end: positionOf(end) };
  }

  function positionOf(offset: number): PlainPosition {
    const { line, character } = source.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  }
}
