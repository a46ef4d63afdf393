import { home, joinAddress, splitAddress, wordsOf } from '../address';
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
  title(page: string): string;
  /** The way from home to the page, without home itself and with the page at its end. */
  crumbs(page: string): readonly Crumb[];
  /** The chapters before and after a chapter. */
  neighbours(page: string): { readonly before: PageTitle | undefined; readonly next: PageTitle | undefined };
  /** The living page that a dead address most likely meant. */
  nearest(address: string): PageTitle | undefined;
}

export function createContents(toc: Toc): Contents {
  const chapters = [...toc.chapters]
    .sort((a, b) => a.order - b.order)
    .map(({ slug, title }) => ({ address: `chapters/${slug}`, title }));
  const reference = toc.reference.map(({ page, title }) => ({ address: page, title }));
  const rules = toc.rules.map(({ id, title }) => ({ address: `rules/${id}`, title }));
  const pages = [...chapters, ...reference, ...rules];
  const titles = new Map(pages.map(({ address, title }) => [address, title]));

  return {
    toc,
    has: (page) => titles.has(page),
    title: (page) => titles.get(page) ?? page,
    crumbs(page) {
      const own = { title: titles.get(page) ?? page, address: page };
      if (page.startsWith('rules/')) return [{ title: 'Rules' }, { ...own, title: page.split('/').at(-1) ?? page }];
      if (page.startsWith('reference/')) return [{ title: 'Reference' }, own];
      return [own];
    },
    neighbours(page) {
      const at = chapters.findIndex(({ address }) => address === page);
      return at < 0 ? { before: undefined, next: undefined } : { before: chapters[at - 1], next: chapters[at + 1] };
    },
    nearest(address) {
      const { page } = splitAddress(address);
      if (titles.has(page)) return { address: page, title: titles.get(page) ?? page };
      const words = wordsOf(joinAddress(page, '')).toLowerCase().split(' ');
      const score = (other: string) => words.filter((word) => word !== home && other.includes(word)).length;
      const best = pages.reduce<PageTitle | undefined>(
        (found, other) => (score(other.address) > (found ? score(found.address) : 0) ? other : found),
        undefined,
      );
      return best;
    },
  };
}
