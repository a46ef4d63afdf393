import type { InPart, ParsedDocument, Part, Visit } from '../analysis/language';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { byPlace, type Finding, type FindingFix } from './finding';
import {
  defaultOptions,
  type Level,
  type NodeByKind,
  type NodeKind,
  type Report,
  type Rule,
  type RuleContext,
  type RuleOptions,
  type Severity,
} from './rule';
import { isInScope, isNameOf, isSuppressed, type Suppression, type SuppressionUse, severityUnder } from './suppression';

export interface LintResult {
  /** Sorted by place; suppressed ones are left out. */
  readonly findings: readonly Finding[];
  /** Rules that threw; their findings are missing, all others are complete. */
  readonly failures: readonly { readonly rule: Rule; readonly error: unknown }[];
  readonly memory: LintMemory;
  /** Some findings come from an earlier version: they have no fixes. */
  readonly isRemembered: boolean;
}

export interface Linter {
  /** With what was found in an earlier version, parts that are still the same are not looked at again. */
  lint(document: ParsedDocument, earlier?: LintMemory): LintResult;
}

/** What was found in the parts of a document, by their keys. Spans are those of that version. */
export interface LintMemory {
  readonly of: Linter;
  readonly parts: ReadonlyMap<string, RememberedPart>;
}

interface RememberedPart {
  readonly start: number;
  readonly findings: readonly Finding[];
}

type AnyHandler = (node: NodeByKind[NodeKind], ctx: RuleContext) => void;
interface Listener {
  readonly rule: Rule;
  readonly handle: AnyHandler;
  readonly ctx: RuleContext;
}

/**
 * Merges the `on` tables of all rules that are not off: node kind → listeners. One walk per file serves them all, and
 * nothing is allocated per rule and run. `today` is asked by rules that speak of dates.
 */
export function createLinter(
  rules: readonly Rule[],
  levelOf: (rule: Rule) => Level,
  today: () => string,
  options: RuleOptions = defaultOptions,
): Linter {
  const listeners = new Map<NodeKind, Listener[]>();
  const wholeFileListeners = new Map<NodeKind, Listener[]>();
  const active: Rule[] = [];
  let found: Finding[] = [];

  for (const rule of rules) {
    const level = levelOf(rule);
    if (level === 'off') continue;
    active.push(rule);
    const ctx: RuleContext = {
      report: (report) => void found.push(toFinding(rule, level, report)),
      get today() {
        return today();
      },
      options,
    };
    for (const [kind, handle] of Object.entries(rule.on) as [NodeKind, AnyHandler][]) {
      const list = listeners.get(kind) ?? [];
      list.push({ rule, handle, ctx });
      listeners.set(kind, list);
      if (rule.readsWholeFile)
        wholeFileListeners.set(kind, [...(wholeFileListeners.get(kind) ?? []), { rule, handle, ctx }]);
    }
  }

  const asksUses = listeners.has('suppression');
  const linter: Linter = {
    lint(document, earlier) {
      found = [];
      let asked = listeners;
      const failed = new Map<Rule, unknown>();
      const known = earlier?.of === linter ? earlier.parts : undefined;
      const parts = new Map<string, RememberedPart>();
      let isRemembered = false;
      const visit: Visit = (kind, node) => {
        const interested = asked.get(kind);
        if (!interested) return;
        for (const { rule, handle, ctx } of interested) {
          if (failed.size > 0 && failed.has(rule)) continue;
          try {
            handle(node, ctx);
          } catch (error) {
            failed.set(rule, error);
          }
        }
      };
      const inPart: InPart = (part, walkPart) => {
        const before = known?.get(part.key);
        if (before) {
          asked = wholeFileListeners;
          walkPart();
          asked = listeners;
          found.push(...before.findings.map((finding) => moved(finding, part.start - before.start)));
          parts.set(part.key, before);
          isRemembered = true;
          return;
        }
        const first = found.length;
        walkPart();
        const own = found.slice(first).filter(({ rule }) => !rule.readsWholeFile);
        if (failed.size === 0 && own.every((finding) => isWithin(finding, part))) {
          parts.set(part.key, { start: part.start, findings: own });
        }
      };
      document.walk(visit, inPart);
      const suppressions = asksUses || found.length > 0 ? document.suppressions() : [];
      if (asksUses) for (const use of usesOf(suppressions, [...found], document.source)) visit('suppression', use);
      const findings = withoutRepeats(found)
        .filter(({ rule, at }) => !failed.has(rule) && !isSuppressed(rule, at, suppressions))
        .sort(byPlace);
      found = [];
      const weighed = findings.map((finding) => ({
        ...finding,
        severity: severityUnder(suppressions, finding.rule, finding.severity),
      }));
      const failures = [...failed].map(([rule, error]) => ({ rule, error }));
      return { findings: weighed, failures, memory: { of: linter, parts }, isRemembered };
    },
  };
  return linter;

  /** What came of each name of each comment. */
  function usesOf(suppressions: readonly Suppression[], all: readonly Finding[], source: SourceText): SuppressionUse[] {
    return suppressions.flatMap((suppression) =>
      suppression.names.map((name, index) => ({
        suppression,
        name,
        index,
        span: suppression.nameSpans?.[index] ?? suppression.span,
        hidden: all.filter(({ rule, at }) => isNameOf(name, rule) && isInScope(at, suppression.scope)).length,
        isActive: active.some((rule) => isNameOf(name, rule)),
        isKnown: rules.some((rule) => isNameOf(name, rule)),
        source,
      })),
    );
  }
}

/** A finding that speaks of other places cannot be moved along with its part. */
function isWithin({ at, related }: Finding, part: Part): boolean {
  return [at, ...related.map(({ span }) => span)].every(({ start, end }) => part.start <= start && end <= part.end);
}

function moved(finding: Finding, by: number): Finding {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const related = finding.related.map(({ span, message }) => ({ span: move(span), message }));
  return { ...finding, at: move(finding.at), related, fixes: [] };
}

/** What several users of an alias share is reported once. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, at, message }) => {
    const key = `${rule.id} ${at.start} ${at.end} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

function toFinding(rule: Rule, severity: Severity, report: Report): Finding {
  return {
    rule,
    severity: mildest(severity, report.atMost ?? severity),
    at: report.at,
    message: fill(rule.messages[report.message] ?? report.message, report.data),
    related: report.related ?? [],
    fixes: (report.fixes ?? []).flatMap((fix): FindingFix[] => {
      const declared = rule.fixes?.[fix.title];
      return declared ? [{ title: fill(declared.title, fix.data), safety: declared.safety, edits: fix.edits }] : [];
    }),
  };
}

function mildest(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) < severities.indexOf(b) ? a : b;
}

/** Mildest first. */
const severities: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

function fill(template: string, data: Readonly<Record<string, string>> | undefined): string {
  return data ? template.replace(/\{(\w+)\}/g, (place, name: string) => data[name] ?? place) : template;
}
