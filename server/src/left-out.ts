import type { Completion } from './analysis/feature-types';
import type { Language, Level, Rule } from './lint/rule';
import type { Settings } from './settings';

/** What an editor leaves to its other extensions, so that nothing appears twice. */
export interface LeftOut {
  /** True where a feature for a language comes from somebody else, or is not wanted. */
  has(language: Language | undefined, part: Part): boolean;
  /** Settings in which the rules of others are off, unless the user has chosen their level. */
  without(settings: Settings, rules: readonly Rule[]): Settings;
  /** Settings that win even over files of a project. */
  silenced(settings: Settings, rules: readonly Rule[]): Settings;
}

/** `words` are instructions, flags, keys and what a schema lets stand behind them; `names` are what the file itself has named. */
export type Part = 'actions' | 'completion' | 'names' | 'outline' | 'problems' | 'shellcheck' | 'words';

/** Those who check the same under other names, and how our rules' aliases tell which. */
const checkers: Readonly<Record<string, RegExp>> = {
  buildkit: /^[A-Z][a-z]+[A-Z]\w*$/,
  'dockerfile-utils': /^dfu:/,
  hadolint: /^DL\d{4}$/,
  schema: /^invalid-schema$/,
  shellcheck: /^SC\d{4}$/,
  tally: /^tally\//,
  yaml: /^invalid-yaml$/,
};

/** The cards of what every tool for the language proposes; further words, such as those of a shell, only we do. */
const commonCards = /^dockerfile\/(?:instruction|flag)\//;

/**
 * Reads `leaveOut` of a client's initialization options: a list of words for each language, and for `all`. What is not
 * understood leaves nothing out.
 */
export function readLeftOut(options: unknown): LeftOut {
  const given = isObject(options) && isObject(options.leaveOut) ? options.leaveOut : {};
  const words = (language: string): readonly unknown[] => (Array.isArray(given[language]) ? given[language] : []);
  const has = (language: string | undefined, word: string) =>
    words('all').includes(word) || (language !== undefined && words(language).includes(word));
  const isDoneElsewhere = ({ id, aliases = [] }: Rule) =>
    Object.entries(checkers).some(
      ([word, names]) => has(id.slice(0, id.indexOf('/')), word) && aliases.some((alias) => names.test(alias)),
    );
  return {
    has,
    without: (settings, rules) => withRules(settings, [...off(rules.filter(isDoneElsewhere)), ...settings.rules]),
    silenced: (settings, rules) =>
      has(undefined, 'problems') ? withRules(settings, [...settings.rules, ...off(rules)]) : settings,
  };
}

/** True for a proposal that somebody else makes as well. */
export function isLeftOut(proposal: Completion, language: Language | undefined, leftOut: LeftOut): boolean {
  const part = partOf(proposal, language);
  return leftOut.has(language, 'completion') || (part !== undefined && leftOut.has(language, part));
}

function partOf({ kind, key = '' }: Completion, language: Language | undefined): Part | undefined {
  switch (kind) {
    case 'choice':
      return 'words';
    case 'keyword':
    case 'flag':
      return commonCards.test(key) ? 'words' : undefined;
    case 'key':
      return language === 'compose' ? 'words' : undefined;
    case 'reference':
    case 'variable':
      return 'names';
    default:
      return undefined;
  }
}

function withRules(settings: Settings, rules: Iterable<readonly [string, Level]>): Settings {
  return { ...settings, rules: new Map(rules) };
}

function off(rules: readonly Rule[]): readonly (readonly [string, 'off'])[] {
  return rules.map(({ id }) => [id, 'off']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
