import type { Span } from '../text/span';

/**
 * What an answer about one node leans on beyond that node: either on single questions, whose answers can be compared in
 * the next version of a document, or on the rest of the document at large.
 */
export interface Leaning {
  leansOnRest: boolean;
  readonly questions: Question[];
}

export interface Question {
  readonly ask: (node: object, about: string) => unknown;
  readonly node: object;
  /** What the question is about, where one is asked for many names. */
  readonly about: string;
  readonly answer: string | number | boolean | undefined | null;
}

let current: Leaning | undefined;
let ownText: Span = { start: 0, end: 0 };

/**
 * Runs something, and tells what it leaned on. Leanings of what is run inside of it are its own as well. `own` is the
 * text that may be read freely, for all that is run inside.
 */
export function withLeaning<T>(run: () => T, own?: Span): { readonly value: T; readonly leaning: Leaning | undefined } {
  const outer = current;
  const leaning: Leaning = { leansOnRest: false, questions: [] };
  current = leaning;
  if (own) ownText = own;
  try {
    const value = run();
    return { value, leaning: leaning.leansOnRest || leaning.questions.length > 0 ? leaning : undefined };
  } finally {
    current = outer;
  }
}

/** Told by what reads beyond a node where no single question says what it wants to know. */
export function leanOnRest(): void {
  if (current) current.leansOnRest = true;
}

/** Told by what reads a text of the document. */
export function leanOnText({ start, end }: Span): void {
  if (current && (start < ownText.start || end > ownText.end)) current.leansOnRest = true;
}

/** Told by a question whose answer leans on something. Answers that cannot be compared lean on all of that. */
export function leanOn(
  ask: (node: never, about: string) => unknown,
  node: object,
  about: string,
  answer: unknown,
  leaning: Leaning,
): void {
  if (!current || current.leansOnRest) return;
  if (isComparable(answer)) {
    current.questions.push({ ask: ask as Question['ask'], node, about, answer });
  } else {
    current.leansOnRest = leaning.leansOnRest;
    current.questions.push(...leaning.questions);
  }
}

function isComparable(answer: unknown): answer is Question['answer'] {
  return answer === null || (typeof answer !== 'object' && typeof answer !== 'function' && typeof answer !== 'symbol');
}
