import type { Edit, Span } from '../text/span';

/** `settings` are the files that configure us; there are no rules for them, and none for texts of others. */
export type Language = 'dockerfile' | 'compose' | 'dockerignore' | 'settings' | CommandHost;
/** Texts of other languages in which docker's command lines stand. */
export type CommandHost =
  | 'batch-script'
  | 'jenkinsfile'
  | 'makefile'
  | 'markdown'
  | 'package-scripts'
  | 'pipeline'
  | 'powershell-script'
  | 'shell-script'
  | 'tasks';
export type RuleId = `${Language | 'shellcheck'}/${string}`;
export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Level = Severity | 'off';
export type Category = 'correctness' | 'security' | 'reproducibility' | 'size' | 'speed' | 'clarity';

/**
 * What a fix may do. `safe`: the built image, or the started project, cannot behave differently; may run in bulk and
 * on save. `suggestion`: everything else that repairs; needs a choice.
 */
export type Safety = 'safe' | 'suggestion';

/**
 * The nodes that rules may listen to, by name. Each language adds its own by declaration merging in
 * `<language>/model/nodes.ts`, so that this file knows no language.
 */
export interface NodeByKind {}
export type NodeKind = keyof NodeByKind;

export interface Fix<T extends string = string> {
  /** A key of the rule's `fixes`. */
  readonly title: T;
  /** Values for the `{name}` places in the title. */
  readonly data?: Readonly<Record<string, string>>;
  /** Run only when someone asks for the fix. */
  readonly edits: () => readonly Edit[];
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

export interface Report<M extends string = string, T extends string = string> {
  /** The offending token, not its line. */
  readonly at: Span;
  /** A key of the rule's `messages`. */
  readonly message: M;
  /** Values for the `{name}` places in the message. */
  readonly data?: Readonly<Record<string, string>>;
  /** The first one is the preferred one. */
  readonly fixes?: readonly Fix<T>[];
  readonly related?: readonly RelatedPlace[];
  /** This finding weighs no more than that, however the rule is set. */
  readonly atMost?: Severity;
}

export interface RuleContext<M extends string = string, T extends string = string> {
  report(report: Report<M, T>): void;
  /** The day as `YYYY-MM-DD`. */
  readonly today: string;
  readonly options: RuleOptions;
}

/** What users tell rules beyond their levels. */
export interface RuleOptions {
  /** Registries that base images may come from, `*` allowed; empty means all. */
  readonly trustedRegistries: readonly string[];
  /** Labels that an image should carry, with the form of their values. */
  readonly labelSchema: ReadonlyMap<string, LabelForm>;
  /** Labels outside of the schema are reported. */
  readonly strictLabels: boolean;
  /** hadolint's comments hide findings. */
  readonly obeysHadolintComments: boolean;
  /** Sets of Compose files that are loaded together, each in load order, relative to the workspace folder. */
  readonly composeFiles: readonly (readonly string[])[];
}

export const labelForms = ['text', 'rawtext', 'url', 'semver', 'hash', 'rfc3339', 'spdx', 'email'] as const;
export type LabelForm = (typeof labelForms)[number];

export const defaultOptions: RuleOptions = {
  trustedRegistries: [],
  labelSchema: new Map(),
  strictLabels: false,
  obeysHadolintComments: true,
  composeFiles: [],
};

/**
 * A rule is a value: it holds no state, awaits nothing and reads no file. What it says to people lies in its page
 * (`docs-content/rules/<id>.md`), what it does lies here.
 */
export interface Rule<M extends string = string, T extends string = string> {
  readonly id: RuleId;
  readonly category: Category;
  readonly severity: Severity;
  /** Reports only where the user turns it on. */
  readonly offByDefault?: true;
  /** Names of the same check in other linters; accepted wherever an id is. */
  readonly aliases?: readonly string[];
  readonly tag?: 'deprecated' | 'unnecessary';
  /** What it finds in a part of the file (`LanguageSupport.walk`) depends on more than that part's key tells. */
  readonly readsWholeFile?: true;
  /** What is found, with `{name}` places. */
  readonly messages: Readonly<Record<M, string>>;
  /** Titles of the fixes with their safety; absent where the rule repairs nothing. */
  readonly fixes?: Readonly<Record<T, { readonly title: string; readonly safety: Safety }>>;
  readonly on: { readonly [K in NodeKind]?: (node: NodeByKind[K], ctx: RuleContext<M, T>) => void };
}

/** Declares a rule; misspelt message and fix names do not compile. */
export function defineRule<const M extends string, const T extends string = never>(rule: Rule<M, T>): Rule<M, T> {
  return rule;
}
