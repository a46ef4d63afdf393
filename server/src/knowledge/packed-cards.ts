import type { Card } from './knowledge';

/** The form in which cards ship; `scripts/lib/pack-cards.mjs` writes it. */
interface PackedCards {
  /** Address and, behind a blank, the title that stands before a section's in a link. */
  readonly pages: readonly string[];
  readonly cards: readonly PackedCard[];
  /** Keys of the cards that stand elsewhere, with blanks between them. */
  readonly others: string;
}

interface PackedCard {
  /** Keys, with blanks between them. */
  readonly k: string;
  readonly t: string;
  readonly l: string;
  /** Index into `pages`. */
  readonly p: number;
  /** Anchor. */
  readonly a?: string;
  /** The section's name in the link, where it is not the title. */
  readonly n?: string;
  readonly e?: readonly [language: string, text: string];
  readonly s?: string;
  readonly d?: string;
  readonly i?: string;
  readonly x?: string;
}

export interface CardIndex {
  /** The keys in their order, each with what makes its card. */
  readonly made: ReadonlyMap<string, () => Card>;
  readonly others: ReadonlySet<string>;
}

export const noCards: CardIndex = { made: new Map(), others: new Set() };

export function unpackCards(json: string): CardIndex {
  const { pages, cards, others }: PackedCards = JSON.parse(json);
  const made = cards.flatMap((card) =>
    card.k.split(' ').map((key) => [key, () => unpack(card, pages[card.p] ?? '')] as const),
  );
  return { made: new Map(made), others: new Set(others.split(' ').filter(Boolean)) };
}

function unpack({ t, l, a, n, e, s, d, i, x }: PackedCard, page: string): Card {
  const blank = page.indexOf(' ');
  const address = blank < 0 ? page : page.slice(0, blank);
  const section = n ?? t.replaceAll('`', '');
  return {
    title: t,
    lead: l,
    ...(e ? { example: { language: e[0], text: e[1] } } : {}),
    ...(s ? { syntax: s } : {}),
    ...(d ? { default: d } : {}),
    ...(i ? { since: i } : {}),
    ...(x ? { status: x } : {}),
    link: {
      title: blank < 0 ? section : `${page.slice(blank + 1)} › ${section}`,
      page: a ? `${address}#${a}` : address,
    },
  };
}
