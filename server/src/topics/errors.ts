import type { Card, Knowledge } from '../knowledge/knowledge';

/** Of the words in common; less than that is chance. */
const leastShare = 0.5;
/** One word in common is chance. */
const leastWords = 2;
/** Others that fit nearly as well are shown, too. */
const nearlyBest = 0.9;

/**
 * The cards whose error message has most words in common with a text, rare words first. None where too little of the
 * text, or of the card's own message, fits.
 */
export async function errorsLike(text: string, knowledge: Knowledge): Promise<readonly Card[]> {
  const asked = wordsOf(text);
  const cards = await Promise.all(knowledge.keysBelow('error/').map((name) => errorCard(name, knowledge)));
  const known = cards.filter((card) => card !== undefined);
  const weigh = weights(known.map(({ words }) => words));
  const scored = known
    .filter(({ words }) => [...asked].filter((word) => words.has(word)).length >= leastWords)
    .map((error) => ({ card: error.card, score: score(asked, error.words, weigh) }))
    .filter(({ score }) => score >= leastShare)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const unique = new Map(
    scored.filter(({ score }) => score >= best * nearlyBest).map(({ card }) => [card.title, card] as const),
  );
  return [...unique.values()].slice(0, 3);
}

interface ErrorCard {
  readonly card: Card;
  readonly words: ReadonlySet<string>;
}

/** The message is the title, or stands as code in the text; the card's name repeats the words that matter. */
async function errorCard(name: string, knowledge: Knowledge): Promise<ErrorCard | undefined> {
  const card = await knowledge.card(`error/${name}`);
  if (!card) return undefined;
  const quoted = /^`[^`]+`/.exec(card.title) ? card.title : (/^`[^`]+`/.exec(card.lead)?.[0] ?? '');
  return { card, words: new Set([...wordsOf(quoted), ...wordsOf(name.replaceAll('-', ' '))]) };
}

/** How much a word tells: the fewer messages have it, the more. Words that no message has tell little. */
function weights(messages: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of messages) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => {
    const count = counts.get(word);
    return count ? Math.log(1 + messages.length / count) : 1;
  };
}

/** The share of what both have in common in what either has, between 0 and 1. People cut messages, and add names. */
function score(asked: ReadonlySet<string>, words: ReadonlySet<string>, weigh: (word: string) => number): number {
  const sum = (of: Iterable<string>) => [...of].reduce((total, word) => total + weigh(word), 0);
  const common = sum([...asked].filter((word) => words.has(word)));
  return (common / sum(asked)) ** 0.7 * (common / sum(words)) ** 0.3;
}

/** Every message of the daemon begins with the same words. */
function wordsOf(text: string): ReadonlySet<string> {
  const told = text
    .toLowerCase()
    .replace(/^docker: /, '')
    .replace('error response from daemon', '');
  return new Set(told.match(/[a-z][a-z0-9_]+|\d{2,}/g) ?? []);
}
