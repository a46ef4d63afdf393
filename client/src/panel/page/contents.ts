import { explainPage, splitAddress, wordsOf } from '../address';
import type { Toc } from '../messages';

export interface Crumb {
  readonly title: string;
  /** The page that it leads to; undefined where there is none of its own. */
  readonly address?: string;
}

export interface PageTitle {
  readonly address: string;
  readonly title: string;
}

/** The table of contents, asked by page address. */
export interface Contents {
  readonly toc: Toc;
  has(page: string): boolean;
  /** The address of the same content today. */
  today(address: string): string;
  /** The way from home to the page, without home itself and with the page at its end. */
  crumbs(page: string): readonly Crumb[];
  /** The living page that a dead address most likely meant. */
  nearest(address: string): PageTitle | undefined;
}

export function createContents(toc: Toc): Contents {
  const chapters = toc.chapters.map(({ slug, title }) => ({ address: `chapters/${slug}`, title }));
  const reference = toc.reference.map(({ page, title }) => ({ address: page, title }));
  const rules = toc.rules.map(({ id, title }) => ({ address: `rules/${id}`, title }));
  const pages = [...chapters, ...reference, ...rules];
  const moved = new Map(toc.redirects.map(({ from, to }) => [from, to]));
  const titles = new Map(pages.map(({ address, title }) => [address, title]));

  return {
    toc,
    has: (page) => titles.has(page),
    today: (address) => moved.get(address) ?? address,
    crumbs(page) {
      if (page === explainPage) return [{ title: 'Explain' }];
      const own = { title: titles.get(page) ?? page, address: page };
      if (page.startsWith('rules/')) return [{ title: 'Rules' }, { ...own, title: page.split('/').at(-1) ?? page }];
      if (page.startsWith('reference/')) return [{ title: 'Reference' }, own];
      return [own];
    },
    nearest(address) {
      const { page } = splitAddress(address);
      if (titles.has(page)) return { address: page, title: titles.get(page) ?? page };
      const score = (other: PageTitle) => likeness(page, other.address);
      const [best] = pages.filter((other) => score(other) > 0).sort((a, b) => score(b) - score(a));
      return best;
    },
  };
}

/** How many words of the last part of an address begin like one of the other's. */
function likeness(page: string, other: string): number {
  const words = wordsOf(page).toLowerCase().split(' ');
  const others = wordsOf(other).toLowerCase().split(' ');
  return words.filter((word) => others.some((one) => isAlike(word, one))).length;
}

function isAlike(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return short === long || (short.length > 2 && long.startsWith(short));
}
