import type { ParsedDocument, Visit } from '../analysis/language';
import type { SourceText } from '../text/source-text';
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
import { isInScope, isNameOf, isSuppressed, type Suppression, type SuppressionUse } from './suppression';

export interface LintResult {
  /** Sorted by place; suppressed ones are left out. */
  readonly findings: readonly Finding[];
  /** Rules that threw; their findings are missing, all others are complete. */
  readonly failures: readonly { readonly rule: Rule; readonly error: unknown }[];
}

export interface Linter {
  lint(document: ParsedDocument): LintResult;
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
    }
  }

  const asksUses = listeners.has('suppression');
  return {
    lint(document) {
      found = [];
      const failed = new Map<Rule, unknown>();
      const visit: Visit = (kind, node) => {
        const interested = listeners.get(kind);
        if (!interested) return;
        for (const { rule, handle, ctx } of interested) {
          if (failed.has(rule)) continue;
          try {
            handle(node, ctx);
          } catch (error) {
            failed.set(rule, error);
          }
        }
      };
      document.walk(visit);
      const suppressions = asksUses || found.length > 0 ? document.suppressions() : [];
      if (asksUses) for (const use of usesOf(suppressions, [...found], document.source)) visit('suppression', use);
      const findings = withoutRepeats(found)
        .filter(({ rule, at }) => !failed.has(rule) && !isSuppressed(rule, at, suppressions))
        .sort(byPlace);
      found = [];
      return { findings, failures: [...failed].map(([rule, error]) => ({ rule, error })) };
    },
  };

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
