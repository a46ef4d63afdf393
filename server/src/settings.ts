import { defaultOptions, type LabelForm, type Level, labelForms, type Rule, type RuleOptions } from './lint/rule';

export const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];
export const profiles = ['essential', 'recommended', 'all'] as const;
export type Profile = (typeof profiles)[number];
/** Who does what beside other extensions is the editor's affair; here it is only read. */
const coexistenceModes = ['auto', 'full', 'explain-only'] as const;

/** The settings below `dockerWiki.` that are no rules; package.json describes them. */
export const sections: readonly string[] = [
  'codeLens',
  'coexistence',
  'commandHelp',
  'composeFiles',
  'inlayHints',
  'labelSchema',
  'panel',
  'profile',
  'registry',
  'rules',
  'shellcheck',
  'statusBar',
  'strictLabels',
  'trace',
  'trustedRegistries',
];

export interface Settings {
  readonly profile: Profile;
  /** What the user chose, by rule id; ids of ShellCheck's codes are among them. */
  readonly rules: ReadonlyMap<string, Level>;
  readonly options: RuleOptions;
}

export const defaultSettings: Settings = { profile: 'recommended', rules: new Map(), options: defaultOptions };

/** Features that editors may switch. */
export interface Switches {
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  readonly shellcheck: boolean;
  /** Registries may be asked. Files of a project have no say in it. */
  readonly registry: boolean;
}

export const defaultSwitches: Switches = { inlayHints: true, codeLens: false, shellcheck: true, registry: false };

/** Two settings with the same key are the same. */
export function keyOf({ profile, rules, options }: Settings): string {
  return JSON.stringify([profile, [...rules], { ...options, labelSchema: [...options.labelSchema] }]);
}

export interface EditorSettings {
  readonly settings: Settings;
  readonly switches: Switches;
  readonly problems: readonly string[];
}

export interface SettingsResult {
  readonly settings: Settings;
  /** One sentence each: what is wrong, and what to do. The default holds in their place. */
  readonly problems: readonly string[];
}

/** Reads the value of the section `dockerWiki` of an editor. Never throws. */
export function readSettings(section: unknown, rules: readonly Rule[]): EditorSettings {
  const given = isObject(section) ? section : {};
  const unknown = Object.keys(given)
    .filter((name) => !sections.includes(name))
    .map((name) => `There is no setting dockerWiki.${name}.`);
  const { settings, problems } = readRuleSettings(given, defaultSettings, rules);
  const own = problems.map((problem) => `dockerWiki.${problem}`);
  const switches = {
    inlayHints: isEnabled('inlayHints'),
    codeLens: isEnabled('codeLens'),
    shellcheck: isEnabled('shellcheck'),
    registry: isEnabled('registry'),
  };
  if (given.coexistence !== undefined && !oneOf(coexistenceModes, given.coexistence)) {
    const value = JSON.stringify(given.coexistence);
    own.push(`dockerWiki.coexistence must be one of ${coexistenceModes.join(', ')}, not ${value}.`);
  }
  return { settings, switches, problems: [...unknown, ...own] };

  function isEnabled(name: keyof Switches): boolean {
    const part = given[name];
    const value = isObject(part) ? part.enabled : undefined;
    if (typeof value === 'boolean') return value;
    if (value !== undefined)
      own.push(`dockerWiki.${name}.enabled must be true or false, not ${JSON.stringify(value)}.`);
    return defaultSwitches[name];
  }
}

/** The keys that both editors and files of a project may set, on top of `base`. Problems begin with the key. */
export function readRuleSettings(given: unknown, base: Settings, rules: readonly Rule[]): SettingsResult {
  const problems: string[] = [];
  const values = isObject(given) ? given : {};
  const read = <T>(key: string, fallback: T, parse: (value: unknown) => T | undefined, form: string): T => {
    const value = values[key];
    if (value === undefined || value === null) return fallback;
    const parsed = parse(value);
    if (parsed === undefined) problems.push(`${key} must be ${form}, not ${JSON.stringify(value)}.`);
    return parsed ?? fallback;
  };

  const { options } = base;
  const settings: Settings = {
    profile: read('profile', base.profile, (value) => oneOf(profiles, value), `one of ${profiles.join(', ')}`),
    rules: new Map([
      ...base.rules,
      ...read('rules', new Map(), levelsIn, 'an object such as { "dockerfile/prefer-copy": "off" }'),
    ]),
    options: {
      trustedRegistries: read('trustedRegistries', options.trustedRegistries, texts, 'a list of registries'),
      labelSchema: read(
        'labelSchema',
        options.labelSchema,
        labels,
        `an object of label names and one of ${labelForms.join(', ')}`,
      ),
      strictLabels: read(
        'strictLabels',
        options.strictLabels,
        (value) => (typeof value === 'boolean' ? value : undefined),
        'true or false',
      ),
      obeysHadolintComments: options.obeysHadolintComments,
      composeFiles: read('composeFiles', options.composeFiles, listsOfTexts, 'a list of lists of paths'),
    },
  };
  return { settings, problems };

  /** Groups first, so that a single rule wins over its group wherever it stands. */
  function levelsIn(value: unknown): Map<string, Level> | undefined {
    if (!isObject(value)) return undefined;
    const chosen = new Map<string, Level>();
    const entries = Object.entries(value).sort(([a], [b]) => Number(isGroup(b, rules)) - Number(isGroup(a, rules)));
    for (const [name, level] of entries) {
      const ids = idsCalled(name, rules);
      const known = oneOf(levels, level);
      if (ids.length === 0)
        problems.push(`rules: there is no rule "${name}". The command "docker-wiki rules" lists all.`);
      else if (!known)
        problems.push(`rules: "${name}" must be one of ${levels.join(', ')}, not ${JSON.stringify(level)}.`);
      else for (const id of ids) chosen.set(id, known);
    }
    return chosen;
  }
}

/** A rule by its id, or all rules that carry an alias. */
export function rulesCalled(name: string, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => rule.id === name || rule.aliases?.includes(name));
}

/** The ids behind a rule's id, an alias, a category such as `security`, or a language such as `compose/*`. */
export function idsCalled(name: string, rules: readonly Rule[]): readonly string[] {
  const [shellcheck] = /^(?:shellcheck\/)?SC\d{4}$/.exec(name) ?? [];
  const called = rulesCalled(name, rules).map(({ id }) => id);
  if (shellcheck) return [...called, `shellcheck/${shellcheck.replace('shellcheck/', '')}`];
  return called.length > 0 ? called : rules.filter((rule) => isInGroup(rule, name)).map(({ id }) => id);
}

function isGroup(name: string, rules: readonly Rule[]): boolean {
  return rules.some((rule) => isInGroup(rule, name));
}

function isInGroup({ id, category }: Rule, name: string): boolean {
  return category === name || (name.endsWith('/*') && id.startsWith(name.slice(0, -1)));
}

/** What a rule weighs. Without a choice the profile decides: only what breaks or endangers, the usual, or everything. */
export function levelOf(rule: Rule, { profile, rules }: Settings): Level {
  const chosen = rules.get(rule.id);
  if (chosen) return chosen;
  if (profile === 'all') return rule.severity;
  if (rule.offByDefault) return 'off';
  return profile === 'recommended' || isEssential(rule) ? rule.severity : 'off';
}

function isEssential({ severity, category }: Rule): boolean {
  return severity === 'error' || (severity === 'warning' && (category === 'correctness' || category === 'security'));
}

function labels(value: unknown): ReadonlyMap<string, LabelForm> | undefined {
  if (!isObject(value)) return undefined;
  const found = new Map<string, LabelForm>();
  for (const [name, form] of Object.entries(value)) {
    const known = oneOf(labelForms, form);
    if (!known) return undefined;
    found.set(name, known);
  }
  return found;
}

function texts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
}

function listsOfTexts(value: unknown): readonly (readonly string[])[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const lists = value.map(texts);
  return lists.every((list) => list !== undefined) ? lists : undefined;
}

function oneOf<T extends string>(all: readonly T[], value: unknown): T | undefined {
  return all.find((each) => each === value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
