import { defaultOptions, type Level, type Rule, type RuleOptions } from './lint/rule';

const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

/** The settings below `dockerWiki.`; package.json describes them. */
export const sections: readonly string[] = ['panel', 'rules', 'trace'];

export interface Settings {
  /** What the user chose, by rule id. */
  readonly rules: ReadonlyMap<string, Level>;
  readonly options: RuleOptions;
}

export const defaultSettings: Settings = { rules: new Map(), options: defaultOptions };

export function isSame(a: Settings, b: Settings): boolean {
  return a.rules.size === b.rules.size && [...a.rules].every(([id, level]) => b.rules.get(id) === level);
}

export interface SettingsResult {
  readonly settings: Settings;
  /** One sentence each: what is wrong, and what to do. The default holds in their place. */
  readonly problems: readonly string[];
}

/** Reads the value of the section `dockerWiki`. Never throws; aliases of other linters stand for all rules that have them. */
export function readSettings(section: unknown, rules: readonly Rule[]): SettingsResult {
  const problems: string[] = [];
  const chosen = new Map<string, Level>();
  for (const name of Object.keys(isObject(section) ? section : {})) {
    if (!sections.includes(name)) problems.push(`There is no setting dockerWiki.${name}.`);
  }
  const given = isObject(section) ? section.rules : undefined;
  if (given !== undefined && given !== null && !isObject(given)) {
    problems.push('dockerWiki.rules must be an object such as { "dockerfile/prefer-copy": "off" }.');
  }
  for (const [name, level] of Object.entries(isObject(given) ? given : {})) {
    const named = rulesCalled(name, rules);
    if (named.length === 0) {
      problems.push(`dockerWiki.rules: there is no rule "${name}". The command "docker-wiki rules" lists all.`);
    } else if (!isLevel(level)) {
      problems.push(`dockerWiki.rules: "${name}" must be one of ${levels.join(', ')}, not ${JSON.stringify(level)}.`);
    } else {
      for (const rule of named) chosen.set(rule.id, level);
    }
  }
  return { settings: { rules: chosen, options: defaultOptions }, problems };
}

/** A rule by its id, or all rules that carry an alias. */
export function rulesCalled(name: string, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => rule.id === name || rule.aliases?.includes(name));
}

function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value);
}

export function levelOf(rule: Rule, settings: Settings): Level {
  return settings.rules.get(rule.id) ?? (rule.offByDefault ? 'off' : rule.severity);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
