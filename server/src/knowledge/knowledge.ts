import type { RuleId } from '../lint/rule';
import type { Log } from '../ports';
import type { Snippet } from '../snippets/snippet';
import { type CardIndex, noCards, unpackCards } from './packed-cards';

/** A place in the wiki: `chapters/compose#ports`, `rules/dockerfile/prefer-copy`, `reference/dockerfile/flags#copy-link`. */
export type PageAddress = string;

export interface PageLink {
  readonly title: string;
  readonly page: PageAddress;
}

/** What the wiki says about one thing, from a marked section of `docs-content`. */
export interface Card {
  readonly title: string;
  /** Plain Markdown: what it does, then what people get wrong; a sentence a line. */
  readonly lead: string;
  readonly example?: { readonly language: string; readonly text: string };
  readonly syntax?: string;
  readonly default?: string;
  readonly since?: string;
  readonly status?: string;
  readonly link: PageLink;
}

/** What the page of a rule says in short. */
export interface RulePage {
  readonly title: string;
  readonly summary: string;
  readonly why: string;
  readonly link?: PageLink;
}

/** The texts that the build makes: what hovers need most, what they need at times, the rules' pages in short, snippets. */
export type KnowledgePart = 'cards' | 'more-cards' | 'rules' | 'snippets';

export interface KnowledgeSource {
  read(part: KnowledgePart): Promise<string>;
}

/** Nothing is read before someone asks. What cannot be read is missing, and told to the log once. */
export interface Knowledge {
  /** Resolves when the synchronous questions can be answered; before, they know nothing. Never rejects. */
  ready(): Promise<void>;
  has(key: string): boolean;
  card(key: string): Promise<Card | undefined>;
  rulePage(id: RuleId): RulePage | undefined;
  /** The rest of every card key that begins with `prefix` and has no further `/` behind it, in the keys' order. */
  keysBelow(prefix: string): readonly string[];
  /** The snippets for our languages. */
  snippets(): Promise<readonly Snippet[]>;
}

export function createKnowledge(source: KnowledgeSource, log: Pick<Log, 'error'>): Knowledge {
  const below = new Map<string, readonly string[]>();
  let cards: CardIndex = noCards;
  let rules: Readonly<Record<string, RulePage>> = {};
  const ready = once(async () => {
    [cards, rules] = await Promise.all([
      read('cards', unpackCards, noCards),
      read('rules', (json): Readonly<Record<string, RulePage>> => JSON.parse(json), {}),
    ]);
  });
  const more = once(() => read('more-cards', unpackCards, noCards));
  return {
    ready,
    has: (key) => cards.made.has(key) || cards.others.has(key),
    async card(key) {
      await ready();
      const make = cards.made.get(key) ?? (cards.others.has(key) ? (await more()).made.get(key) : undefined);
      return make?.();
    },
    rulePage: (id) => (Object.hasOwn(rules, id) ? rules[id] : undefined),
    keysBelow(prefix) {
      const known = below.get(prefix) ?? directlyBelow(prefix, [...cards.made.keys(), ...cards.others].sort());
      if (cards !== noCards) below.set(prefix, known);
      return known;
    },
    snippets: once(() => read('snippets', (json): readonly Snippet[] => JSON.parse(json), [])),
  };

  async function read<T>(part: KnowledgePart, parse: (json: string) => T, nothing: T): Promise<T> {
    try {
      return parse(await source.read(part));
    } catch (error) {
      log.error(`the wiki's ${part} could not be read`, error);
      return nothing;
    }
  }
}

function directlyBelow(prefix: string, keys: readonly string[]): readonly string[] {
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((rest) => rest !== '' && !rest.includes('/'));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
