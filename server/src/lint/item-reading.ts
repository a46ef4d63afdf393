import type { Items } from '../analysis/language';
import { type Answer, type Ask, type Comparable, isComparable, type Leaning } from './leaning';

/** What was read of a document: items as a whole, and of others what one question says about them. */
export interface Reading {
  readonly items: ReadonlySet<number>;
  readonly questions: ReadonlyMap<number, readonly ItemQuestion[]>;
}

export interface ItemQuestion {
  readonly ask: Ask;
  readonly about: string;
  readonly answer: Comparable | typeof none;
}

/** Stands for all empty lists. */
const none = Symbol('none');

/** `undefined` where something was read that is no item. */
export function readBy(leaning: Leaning, { numberOf }: Items): Reading | undefined {
  const items = new Set<number>();
  const asked = new Map<number, Set<Answer>>();
  const seen = new Set<Leaning>();
  const waiting = [leaning];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.readsMore) return undefined;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const item of next.items ?? []) items.add(item);
    for (const answer of next.asked ?? []) {
      const item = isTelling(answer.value) ? numberOf(answer.node) : undefined;
      if (item === undefined || !readsOnly(answer.leaning, item)) waiting.push(answer.leaning);
      else asked.set(item, (asked.get(item) ?? new Set()).add(answer));
    }
  }
  const questions = new Map<number, readonly ItemQuestion[]>();
  for (const [item, answers] of asked) if (!items.has(item)) questions.set(item, [...answers].map(toQuestion));
  return { items, questions };
}

/** An item that is another one now has the same answer. */
export function isStillAnswered({ ask, about, answer }: ItemQuestion, item: object): boolean {
  try {
    return toComparable(ask(item, about)) === answer;
  } catch {
    return false; // whoever wants to know finds out, and fails
  }
}

function readsOnly({ readsMore, items, asked }: Leaning, item: number): boolean {
  if (readsMore || items?.some((other) => other !== item)) return false;
  return asked === undefined || asked.every(({ leaning }) => readsOnly(leaning, item));
}

/** `Answer` holds on to its node, and with it to a version of the document. */
function toQuestion({ ask, about, value }: Answer): ItemQuestion {
  return { ask: ask as Ask, about, answer: toComparable(value) ?? undefined };
}

function isTelling(value: unknown): boolean {
  return isComparable(value) || isEmptyList(value);
}

function toComparable(value: unknown): Comparable | typeof none {
  return isComparable(value) ? value : isEmptyList(value) ? none : undefined;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
