import type { RuleId } from '../lint/rule';
import { unpackCards } from './packed-cards';

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

export interface Knowledge {
  card(key: string): Card | undefined;
  rulePage(id: RuleId): RulePage | undefined;
  /** The rest of every card key that begins with `prefix` and has no further `/` behind it, in the keys' order. */
  keysBelow(prefix: string): readonly string[];
}

/** Knowledge from the built texts, each parsed when it is first needed. */
export function createKnowledge(packedCards: string, rulesJson: string): Knowledge {
  const cards = lazily(() => unpackCards(packedCards));
  const rules = lazily<Readonly<Record<string, RulePage>>>(() => JSON.parse(rulesJson));
  const below = new Map<string, readonly string[]>();
  return {
    card: (key) => cards().get(key)?.(),
    rulePage: (id) => (Object.hasOwn(rules(), id) ? rules()[id] : undefined),
    keysBelow(prefix) {
      const known = below.get(prefix) ?? directlyBelow(prefix, [...cards().keys()].sort());
      below.set(prefix, known);
      return known;
    },
  };
}

function directlyBelow(prefix: string, keys: readonly string[]): readonly string[] {
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((rest) => rest !== '' && !rest.includes('/'));
}

function lazily<T>(make: () => T): () => T {
  let value: { readonly made: T } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}
