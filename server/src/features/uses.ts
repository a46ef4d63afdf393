import type { OutlineNode } from '../analysis/feature-types';
import type { FeatureContext, ParsedDocument } from '../analysis/language';
import type { Knowledge, PageAddress } from '../knowledge/knowledge';

/** An instruction or key that a document uses, with the page that explains it. */
export interface Use {
  readonly name: string;
  readonly count: number;
  readonly address: PageAddress;
}

/** What a document is made of, in the order of first use; names that its author chose are left out. */
export async function usesIn(
  document: ParsedDocument,
  context: FeatureContext,
  knowledge: Knowledge,
): Promise<readonly Use[]> {
  await knowledge.ready();
  const places = new Map<string, { readonly name: string; readonly at: number; count: number }>();
  const collect = (nodes: readonly OutlineNode[], path: string) => {
    for (const { children, kind, name, span } of nodes) {
      // What people name is told apart by their parents alone, so that equal keys below them are one.
      const key = kind === 'service' || kind === 'stage' ? `${path}/*` : `${path}/${name}`;
      const keyword = kind === 'stage' ? 'FROM' : name;
      const place = places.get(`${path}/${keyword}`) ?? { name: keyword, at: span.start, count: 0 };
      if (kind !== 'service') places.set(`${path}/${keyword}`, { ...place, count: place.count + 1 });
      collect(children, kind === 'stage' ? path : key);
    }
  };
  collect(document.outline(), '');

  const uses = new Map<string, Use>();
  for (const { at, count, name } of places.values()) {
    const key = (await document.topicAt(at, context))?.keys.find(knowledge.has);
    const card = key?.endsWith(`/${name}`) ? await knowledge.card(key) : undefined;
    if (!key || !card) continue;
    uses.set(key, { name, count: count + (uses.get(key)?.count ?? 0), address: card.link.page });
  }
  return [...uses.values()];
}
