import type { Host } from './host';

/** HTML, null where there is no such page, `unreadable` where nobody can say. */
export type PageAnswer = string | null | 'unreadable';

/** The pages that the extension reads; the last ones are kept. */
export interface Pages {
  /** Calls back at once where the page is known; a host that does not answer makes it unreadable. */
  load(page: string, use: (answer: PageAnswer) => void): void;
  settle(page: string, answer: PageAnswer): void;
}

export function createPages(host: Host): Pages {
  const known = new Map<string, string>();
  let wanted: { page: string; use: (answer: PageAnswer) => void; timer: ReturnType<typeof setTimeout> } | undefined;

  const settle = (page: string, answer: PageAnswer) => {
    if (answer !== null && answer !== 'unreadable') known.set(page, answer);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > mostKnown) known.delete(oldest);
    if (wanted?.page !== page) return;
    const { timer, use } = wanted;
    clearTimeout(timer);
    wanted = undefined;
    use(answer);
  };

  return {
    load(page, use) {
      clearTimeout(wanted?.timer);
      wanted = undefined;
      const html = known.get(page);
      if (html !== undefined) return use(html);
      wanted = { page, use, timer: setTimeout(() => settle(page, 'unreadable'), patience) };
      host.send({ type: 'page', page });
    },
    settle,
  };
}

const mostKnown = 30;

/** A host that lives answers within milliseconds, one that is busy within seconds. */
const patience = 10_000;
