import type { Across, InPart, InPiece, ParsedDocument, Remembering, Visit } from '../analysis/language';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { byPlace, type Finding, type FindingFix } from './finding';
import { withLeaning, withoutNotes } from './leaning';
import { type AnyHandler, addTo, type Listener, type ListenersByKind } from './listeners';
import { collectDeeds, createPieceMemory, type Deeds, type PieceMemory } from './pieces';
import { isWithin, moved, type RememberedPart, withoutFixes } from './remembered';
import {
  defaultOptions,
  type Level,
  type NodeKind,
  type Report,
  type Rule,
  type RuleContext,
  type RuleOptions,
  type Severity,
} from './rule';
import {
  byName,
  failsAtChecks,
  heeded,
  isCheckOfBuilder,
  isInScope,
  isSuppressed,
  namesOf,
  type Suppression,
  type SuppressionUse,
} from './suppression';
import { createWideMemory, type WideMemory } from './wide';

export interface LintResult {
  /** Sorted by place; suppressed ones are left out. */
  readonly findings: readonly Finding[];
  /** Rules that threw; their findings are missing, all others are complete. */
  readonly failures: readonly { readonly rule: Rule; readonly error: unknown }[];
  /** Absent where none was wanted. */
  readonly memory: LintMemory | undefined;
  /** Some findings come from an earlier version: they have no fixes. */
  readonly isRemembered: boolean;
}

export interface Linter {
  /**
   * With what was found in an earlier version, parts that are still the same are not looked at again. `new` begins such
   * a memory; without it nothing is noted, which is quicker for a text that has no next version.
   */
  lint(document: ParsedDocument, earlier?: LintMemory | 'new'): LintResult;
}

/** What was found in the parts of a document, by their keys, and in the pieces of all its versions. */
export interface LintMemory {
  readonly of: Linter;
  readonly parts: ReadonlyMap<string, RememberedPart>;
  readonly pieces: PieceMemory;
  readonly wide: WideMemory;
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
  const listeners: ListenersByKind = new Map();
  const wholeFileListeners: ListenersByKind = new Map();
  const active: Rule[] = [];
  let found: Finding[] = [];

  for (const rule of rules) {
    const level = levelOf(rule);
    if (level === 'off') continue;
    active.push(rule);
    const report = (what: Report) => void found.push(toFinding(rule, level, what));
    const ctx = new Context(report, today, options);
    for (const [kind, handle] of Object.entries(rule.on) as [NodeKind, AnyHandler][]) {
      const listener: Listener = { rule, kind, handle, ctx };
      addTo(listeners, listener);
      if (rule.readsWholeFile) addTo(wholeFileListeners, listener);
    }
  }

  const asksUses = listeners.has('suppression');
  const activeNames = new Set(active.flatMap(namesOf));
  const knownNames = new Set(rules.flatMap(namesOf));
  const linter: Linter = {
    lint(document, earlier) {
      found = [];
      let asked = listeners;
      let deeds: Deeds | undefined;
      const failed = new Map<Rule, unknown>();
      const known = earlier !== 'new' && earlier?.of === linter ? earlier : undefined;
      const parts = new Map<string, RememberedPart>();
      const pieces = known?.pieces ?? createPieceMemory();
      const wide = known?.wide ?? createWideMemory();
      let hasMet = false;
      let nodeHere: number | undefined;
      let isRemembered = false;
      const visit: Visit = (kind, node) => {
        const interested = asked.get(kind);
        if (!interested) return;
        for (const listener of interested) {
          const { rule, handle, ctx } = listener;
          if (failed.size > 0 && failed.has(rule)) continue;
          try {
            if (deeds) deeds.of(listener, () => foundBy(() => handle(node, ctx)));
            else if (nodeHere !== undefined) findWidely(listener, nodeHere, () => handle(node, ctx));
            else handle(node, ctx);
          } catch (error) {
            failed.set(rule, error);
          }
        }
      };
      const findWidely = (listener: Listener, node: number, look: () => void) => {
        const recalled = wide.recall(listener, node);
        if (recalled) {
          if (recalled.length > 0) isRemembered = true;
          found.push(...recalled);
          return;
        }
        const { value, leaning } = withLeaning(() => foundBy(look));
        wide.keep(listener, node, value, leaning);
      };
      const across: Across = (itemsHere, node, walkNode) => {
        if (!hasMet) wide.meet(itemsHere());
        hasMet = true;
        nodeHere = node;
        walkNode();
        nodeHere = undefined;
      };
      const inPart: InPart = (part, walkPart) => {
        const before = known?.parts.get(part.key);
        if (before) {
          asked = wholeFileListeners;
          walkPart(true);
          asked = listeners;
          found.push(...before.findings.map((finding) => moved(finding, part.start - before.start)));
          parts.set(part.key, before);
          isRemembered = true;
          return;
        }
        const first = found.length;
        walkPart(false);
        const own = found.slice(first).filter(({ rule }) => !rule.readsWholeFile);
        if (failed.size === 0 && own.every((finding) => isWithin(finding, part))) {
          parts.set(part.key, { start: part.start, findings: own.map(withoutFixes) });
        }
      };
      const inPiece: InPiece = (pieceHere, walkPiece) => {
        // Within a part that is known only rules for the whole file are asked.
        if (asked !== listeners) return walkPiece((kind) => asked.has(kind));
        const piece = pieceHere();
        const before = pieces.get(piece);
        if (before) {
          found.push(...before.findings);
          isRemembered = true;
          asked = before.again;
        }
        const isNew = !before || before.kept !== undefined;
        deeds = isNew ? collectDeeds(piece) : undefined;
        if (asked.size > 0) walkPiece((kind) => asked.has(kind));
        if (deeds && failed.size === 0) pieces.set(piece, deeds, before?.kept ?? []);
        deeds = undefined;
        asked = listeners;
      };
      const reasks = (kind: NodeKind) => wholeFileListeners.has(kind);
      if (known) document.walk(visit, { across, inPart, reasks, inPiece });
      else withoutNotes(() => document.walk(visit, earlier && { inPart, reasks, ...nothingKnown }));
      const suppressions = asksUses || found.length > 0 ? heeded(document.suppressions(), options) : [];
      if (asksUses) for (const use of usesOf(suppressions, [...found], document.source)) visit('suppression', use);
      const named = byName(suppressions);
      const findings = withoutRepeats(found)
        .filter(({ rule, at }) => !failed.has(rule) && !isSuppressed(rule, at, named))
        .sort(byPlace);
      found = [];
      const stopsBuild = failsAtChecks(suppressions);
      const weighed = stopsBuild ? findings.map(asErrorOfBuilder) : findings;
      const failures = [...failed].map(([rule, error]) => ({ rule, error }));
      return { findings: weighed, failures, memory: earlier && { of: linter, parts, pieces, wide }, isRemembered };
    },
  };
  return linter;

  function foundBy(run: () => void): readonly Finding[] {
    const first = found.length;
    run();
    return first === found.length ? nothing : found.slice(first);
  }

  /** What came of each name of each comment. */
  function usesOf(suppressions: readonly Suppression[], all: readonly Finding[], source: SourceText): SuppressionUse[] {
    if (suppressions.length === 0) return [];
    const foundUnder = new Map<string, Span[]>();
    for (const { rule, at } of all) {
      for (const name of namesOf(rule)) {
        const places = foundUnder.get(name);
        if (places) places.push(at);
        else foundUnder.set(name, [at]);
      }
    }
    return suppressions.flatMap((suppression) =>
      suppression.names.map((name, index) => ({
        suppression,
        name,
        index,
        span: suppression.nameSpans?.[index] ?? suppression.span,
        hidden: (foundUnder.get(name) ?? []).filter((at) => isInScope(at, suppression.scope)).length,
        isActive: activeNames.has(name),
        isKnown: knownNames.has(name),
        source,
      })),
    );
  }
}

/** The day is asked for when a rule needs it. */
class Context implements RuleContext {
  constructor(
    readonly report: (report: Report) => void,
    private readonly ask: () => string,
    readonly options: RuleOptions,
  ) {}

  get today(): string {
    return this.ask();
  }
}

const nothing: readonly Finding[] = [];

/** Most documents are opened and never typed into: what is finer than parts is noted from the second version on. */
const nothingKnown: Pick<Remembering, 'across' | 'inPiece'> = {
  across: (_, __, walkNode) => walkNode(),
  inPiece: (_, walkPiece) => walkPiece(() => true),
};

function asErrorOfBuilder(finding: Finding): Finding {
  return isCheckOfBuilder(finding.rule) ? { ...finding, severity: 'error' } : finding;
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
