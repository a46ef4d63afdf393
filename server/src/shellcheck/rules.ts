import type { Rule, Severity } from '../lint/rule';
import type { ShellCheckComment } from './engine/shellcheck-engine';

const severities: Readonly<Record<ShellCheckComment['severity'], Severity>> = {
  error: 'error',
  warning: 'warning',
  info: 'hint',
  style: 'hint',
};

/** Warnings that speak of what build scripts do on purpose, such as `-j$(nproc)`. */
const mild: ReadonlyMap<number, Severity> = new Map([[2046, 'info']]);

const known = new Map<number, Rule>();

/** The rule that stands for a code: `shellcheck/SC2086`, also called `SC2086`. Always the same object. */
export function ruleFor({ code, severity }: Pick<ShellCheckComment, 'code' | 'severity'>): Rule {
  const rule = known.get(code) ?? {
    id: `shellcheck/SC${code}`,
    category: severity === 'error' || severity === 'warning' ? 'correctness' : 'clarity',
    severity: mild.get(code) ?? severities[severity],
    aliases: [`SC${code}`],
    messages: {},
    on: {},
  };
  known.set(code, rule);
  return rule;
}
