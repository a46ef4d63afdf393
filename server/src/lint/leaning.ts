import type { Span } from '../text/span';

/**
 * What an answer about one node leans on beyond that node: either on single questions, whose answers can be compared in
 * the next version of a document, or on the rest of the document at large. And what was read of the document in all, by
 * the numbers of its items, and by what was asked.
 */
export interface Leaning {
  leansOnRest: boolean;
  questions: Question[] | undefined;
  /** Something was read that is no item, and that the order of the items does not tell. */
  readsMore: boolean;
  /** Numbers of the items that were read; some come several times. */
  items: number[] | undefined;
  asked: Answer[] | undefined;
}

export interface Question {
  readonly ask: Ask;
  readonly node: object;
  /** What the question is about, where one is asked for many names. */
  readonly about: string;
  readonly answer: Comparable;
}

export type Ask = (node: object, about: string) => unknown;
export type Comparable = string | number | boolean | undefined | null;

/** What a question was answered, and what that answer leans on. */
export interface Answer {
  readonly ask: (node: never, about: string) => unknown;
  readonly node: object;
  readonly about: string;
  readonly value: unknown;
  readonly leaning: Leaning;
}

/** Of what was run without noting it nothing can be said. */
const everything: Leaning = {
  leansOnRest: true,
  questions: undefined,
  readsMore: true,
  items: undefined,
  asked: undefined,
};

let isNoted = true;
let current: Leaning | undefined;
let ownText: Span = { start: 0, end: 0 };

/**
 * Runs something, and tells what it leaned on. Leanings of what is run inside of it are its own as well. `own` is the
 * text that may be read freely, for all that is run inside.
 */
export function withLeaning<T>(run: () => T, own?: Span): { readonly value: T; readonly leaning: Leaning } {
  if (!isNoted) return { value: run(), leaning: everything };
  const outer = current;
  const leaning: Leaning = {
    leansOnRest: false,
    questions: undefined,
    readsMore: false,
    items: undefined,
    asked: undefined,
  };
  current = leaning;
  if (own) ownText = own;
  try {
    return { value: run(), leaning };
  } finally {
    current = outer;
  }
}

/** Runs something for a text that has no next version: nothing is noted, which takes less time and memory. */
export function withoutNotes<T>(run: () => T): T {
  const outer = isNoted;
  isNoted = false;
  try {
    return run();
  } finally {
    isNoted = outer;
  }
}

/** False within `withoutNotes`. */
export function isNoting(): boolean {
  return isNoted;
}

/** It leans on more than its own node. */
export function leansElsewhere({ leansOnRest, questions }: Leaning): boolean {
  return leansOnRest || questions !== undefined;
}

/** Told by what reads beyond a node where no single question says what it wants to know. */
export function leanOnRest(): void {
  if (!current) return;
  current.leansOnRest = true;
  current.readsMore = true;
}

/** Told by what reads beyond a node no more than which items there are, and in which order. */
export function leanOnOrder(): void {
  if (current) current.leansOnRest = true;
}

/** Told by an item that is read. */
export function leanOnItem(item: number): void {
  if (!current) return;
  if (!current.items) current.items = [item];
  else if (current.items.at(-1) !== item) current.items.push(item);
}

/** Told by what reads a text of the document; `itemAt` tells the item that holds it. */
export function leanOnText(span: Span, itemAt: (span: Span) => number | undefined): void {
  if (!current) return;
  if (span.start < ownText.start || span.end > ownText.end) current.leansOnRest = true;
  const item = itemAt(span);
  if (item === undefined) current.readsMore = true;
  else leanOnItem(item);
}

/** Told by a question that is answered. Answers that cannot be compared lean on all that theirs leans on. */
export function leanOn(answer: Answer): void {
  if (!current) return;
  const { ask, node, about, value, leaning } = answer;
  if (readsAnything(leaning)) noteAnswer(current, answer);
  if (current.leansOnRest || !leansElsewhere(leaning)) return;
  if (isComparable(value)) {
    current.questions ??= [];
    current.questions.push({ ask: ask as Ask, node, about, answer: value });
  } else {
    current.leansOnRest = leaning.leansOnRest;
    if (leaning.questions) {
      current.questions ??= [];
      current.questions.push(...leaning.questions);
    }
  }
}

/** Told by what answers from something that was read before, and may be any part of it. */
export function leanOnAnswer(answer: Answer | undefined): void {
  if (!current) return;
  current.leansOnRest = true;
  if (answer && answer.leaning !== current) noteAnswer(current, answer);
}

function noteAnswer(leaning: Leaning, answer: Answer): void {
  if (!leaning.asked) leaning.asked = [answer];
  else if (leaning.asked.at(-1) !== answer) leaning.asked.push(answer);
}

function readsAnything({ readsMore, items, asked }: Leaning): boolean {
  return readsMore || items !== undefined || asked !== undefined;
}

export function isComparable(answer: unknown): answer is Comparable {
  return answer === null || (typeof answer !== 'object' && typeof answer !== 'function' && typeof answer !== 'symbol');
}
