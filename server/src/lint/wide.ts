import type { Item, Items } from '../analysis/language';
import { numberOfHolding, type Span } from '../text/span';
import type { Finding } from './finding';
import { isStillAnswered, type Reading, readBy } from './item-reading';
import type { Leaning } from './leaning';
import type { Listener } from './listeners';
import { withoutFixes } from './remembered';

/**
 * What listeners found that look at more than one piece. It holds as long as the items follow each other as before, and
 * what was read of them stays the same.
 */
export interface WideMemory {
  /** Forgets what this version of the document does not bear out any more. To be called before all else. */
  meet(items: Items): void;
  /** What a listener finds at a node, by its number; `undefined` where it has to look. */
  recall(listener: Listener, node: number): readonly Finding[] | undefined;
  keep(listener: Listener, node: number, findings: readonly Finding[], leaning: Leaning): void;
}

interface Deed {
  readonly reading: Reading;
  readonly found: readonly { readonly finding: Finding; readonly places: readonly Place[] }[];
}

/** A span that counts from the beginning of an item. */
interface Place extends Span {
  readonly item: number;
}

export function createWideMemory(): WideMemory {
  let last: Items | undefined;
  const deeds = new Map<Listener, Map<number, Deed>>();
  return {
    meet(items) {
      if (items.order !== last?.order) deeds.clear();
      else for (const item of changed(last.all, items.all)) forget(deeds, item, items.nodes[item]);
      last = items;
    },
    recall(listener, node) {
      const items = last?.all ?? [];
      return deeds
        .get(listener)
        ?.get(node)
        ?.found.map(({ finding, places }) => placed(finding, places, items));
    },
    keep(listener, node, findings, leaning) {
      const reading = last && readBy(leaning, last);
      if (!last || !reading) return;
      const { all } = last;
      const found = findings.map((finding) => ({ finding: withoutFixes(finding), places: placesOf(finding, all) }));
      const items = new Set([...reading.items, ...found.flatMap(({ places }) => places.map(({ item }) => item))]);
      if (items.has(nowhere)) return;
      const known = deeds.get(listener) ?? new Map<number, Deed>();
      deeds.set(listener, known);
      known.set(node, { reading: { ...reading, items }, found });
    },
  };
}

const nowhere = -1;

function changed(before: readonly Item[], now: readonly Item[]): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < now.length; index++) if (before[index]?.key !== now[index]?.key) found.push(index);
  return found;
}

function forget(deeds: ReadonlyMap<Listener, Map<number, Deed>>, item: number, now: object | undefined): void {
  for (const known of deeds.values()) {
    for (const [node, { reading }] of known) {
      const questions = reading.questions.get(item);
      const holds =
        !reading.items.has(item) && (!questions || (now && questions.every((each) => isStillAnswered(each, now))));
      if (!holds) known.delete(node);
    }
  }
}

function placesOf({ at, related }: Finding, items: readonly Item[]): readonly Place[] {
  return [at, ...related.map(({ span }) => span)].map((span) => {
    const item = numberOfHolding(items, span) ?? nowhere;
    const start = items[item]?.start ?? 0;
    return { item, start: span.start - start, end: span.end - start };
  });
}

function placed(finding: Finding, places: readonly Place[], items: readonly Item[]): Finding {
  const [at, ...others] = places.map(({ item, start, end }) => {
    const from = items[item]?.start ?? 0;
    return { start: from + start, end: from + end };
  });
  const related = finding.related.map(({ message }, index) => ({ message, span: others[index] ?? finding.at }));
  return { ...finding, at: at ?? finding.at, related };
}
