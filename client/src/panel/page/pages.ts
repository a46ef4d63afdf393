import type { Host } from './host';

/** The pages that the extension reads; the last ones are kept. */
export interface Pages {
  /** Calls back at once where the page is known; null means that there is no such page. */
  load(page: string, use: (html: string | null) => void): void;
  settle(page: string, html: string | null): void;
}

export function createPages(host: Host): Pages {
  const known = new Map<string, string>();
  let wanted: { page: string; use: (html: string | null) => void } | undefined;
  return {
    load(page, use) {
      wanted = undefined;
      const html = known.get(page);
      if (html !== undefined) return use(html);
      wanted = { page, use };
      host.send({ type: 'page', page });
    },
    settle(page, html) {
      if (html !== null) known.set(page, html);
      const [oldest] = known.keys();
      if (oldest !== undefined && known.size > mostKnown) known.delete(oldest);
      if (wanted?.page !== page) return;
      const { use } = wanted;
      wanted = undefined;
      use(html);
    },
  };
}

const mostKnown = 30;
