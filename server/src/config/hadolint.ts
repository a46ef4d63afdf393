import { type Level, labelForms, type Rule, type Severity } from '../lint/rule';
import { idsCalled, readRuleSettings, type Settings, type SettingsResult } from '../settings';

/** hadolint's severities as ours. */
const levelOfSeverity: Readonly<Record<string, Level>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  style: 'hint',
  ignore: 'off',
  none: 'off',
};

/** Keys of the file that speak of a run or of hadolint's own output; no settings. */
const others = ['format', 'failure-threshold', 'no-color', 'no-fail', 'verbose'];

/**
 * `.hadolint.yaml` on top of `base`: `ignored`, `override`, `trustedRegistries`, `label-schema`, `strict-labels`,
 * `disable-ignore-pragma`. Its codes stand for our rules with that alias; a code that none of ours has is no problem,
 * newer versions may bring more. Keys: hadolint's README, "Configure".
 */
export function readHadolint(given: unknown, base: Settings, rules: readonly Rule[]): SettingsResult {
  const values = asObject(given);
  const problems: string[] = [];
  const chosen = new Map(base.rules);
  for (const [severity, codes] of Object.entries(asObject(values.override))) {
    const level = levelOfSeverity[severity];
    if (!level) problems.push(`override: "${severity}" is none of error, warning, info, style.`);
    else for (const code of listOf(codes)) choose(code, level);
  }
  for (const code of listOf(values.ignored)) choose(code, 'off');

  const known = [
    'ignored',
    'override',
    'trustedRegistries',
    'label-schema',
    'strict-labels',
    'disable-ignore-pragma',
    ...others,
  ];
  for (const key of Object.keys(values)) if (!known.includes(key)) problems.push(`there is no key "${key}".`);

  const options = {
    trustedRegistries: values.trustedRegistries,
    labelSchema: values['label-schema'] && withKnownForms(asObject(values['label-schema'])),
    strictLabels: values['strict-labels'],
  };
  const obeysHadolintComments = values['disable-ignore-pragma'] !== true;
  const below = { ...base, rules: chosen, options: { ...base.options, obeysHadolintComments } };
  const read = readRuleSettings(options, below, rules);
  return { settings: read.settings, problems: [...problems, ...read.problems] };

  function choose(code: string, level: Level): void {
    for (const id of idsCalled(code, rules)) chosen.set(id, level);
  }
}

/** `no-fail` and `failure-threshold` of `.hadolint.yaml`: from which level on findings are a failure. */
export function hadolintThreshold(given: unknown): Severity | 'never' | undefined {
  const values = asObject(given);
  if (values['no-fail'] === true) return 'never';
  const level = levelOfSeverity[String(values['failure-threshold'])];
  return level === 'off' ? 'hint' : level;
}

/** hadolint takes the names of forms in any casing. */
function withKnownForms(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const known: readonly string[] = labelForms;
  const entries = Object.entries(schema).map(([name, form]) => {
    const spelled = String(form).toLowerCase();
    return [name, known.includes(spelled) ? spelled : form] as const;
  });
  return Object.fromEntries(entries);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
