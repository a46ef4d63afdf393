import type { Category, Language, Rule, RuleId, Safety, Severity } from './rule';

/** What lists of rules say about one: the command line, the panel, the generated tables. */
export interface RuleFacts {
  readonly id: RuleId;
  readonly aliases: readonly string[];
  readonly language: Language;
  readonly category: Category;
  readonly severity: Severity;
  readonly default: 'on' | 'off';
  readonly fix: Safety | 'none';
  readonly docs: string;
}

export function ruleFacts(rule: Rule): RuleFacts {
  const fixes = Object.values(rule.fixes ?? {});
  return {
    id: rule.id,
    aliases: rule.aliases ?? [],
    language: rule.id.slice(0, rule.id.indexOf('/')) as Language,
    category: rule.category,
    severity: rule.severity,
    default: rule.offByDefault ? 'off' : 'on',
    fix: fixes.some(({ safety }) => safety === 'safe') ? 'safe' : fixes.length > 0 ? 'suggestion' : 'none',
    docs: `rules/${rule.id}`,
  };
}
