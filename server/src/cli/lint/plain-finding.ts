import type { Finding } from '../../lint/finding';
import { rules } from '../../lint/registry';
import type { RelatedPlace, Rule, Safety, Severity } from '../../lint/rule';
import type { Edit, Span } from '../../text/span';

/** A finding as plain data, for other threads and for the disk. */
export interface PlainFinding {
  readonly rule: Pick<Rule, 'id' | 'category' | 'severity' | 'aliases'>;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
  readonly fixes: readonly PlainFix[];
  readonly related: readonly RelatedPlace[];
}

interface PlainFix {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}

export function toPlain({ rule, severity, message, at, fixes, related }: Finding): PlainFinding {
  const { id, category, severity: usual, aliases } = rule;
  return {
    rule: { id, category, severity: usual, ...(aliases ? { aliases } : {}) },
    severity,
    message,
    at,
    fixes: fixes.map(({ title, safety, edits }) => ({ title, safety, edits: edits() })),
    related,
  };
}

export function fromPlain({ rule, fixes, ...finding }: PlainFinding): Finding {
  return {
    ...finding,
    // ShellCheck's codes are not among our rules: what is known of them is what was kept.
    rule: ruleById.get(rule.id) ?? { ...rule, messages: {}, on: {} },
    fixes: fixes.map(({ edits, ...fix }) => ({ ...fix, edits: () => edits })),
  };
}

const ruleById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
