import { dayInWords } from '../../data/dates';
import type { LifeCycle } from '../../images/life-cycle';
import { code } from '../../knowledge/escape';

/**
 * How long the program and the distribution in an image get fixes and, where one of them gets none, what to take
 * instead: the versions that are maintained and the `successor` of the same variant, in short form the latter alone.
 */
export function lifeCycleParagraph(
  cycles: readonly LifeCycle[],
  successor: string | undefined,
  isShort: boolean,
): string | undefined {
  const sentences = cycles.map(sentenceOf).filter((sentence) => sentence !== '');
  if (sentences.length === 0) return undefined;
  const ended = cycles.find(({ state }) => state === 'ended');
  const variant = successor?.includes('-') ? code(successor) : undefined;
  const instead =
    ended && (isShort && variant ? `Maintained: ${variant}.` : choicesOf(ended, sentences.length, variant));
  return [sentences.join(' '), instead].filter(Boolean).join('\n');
}

function sentenceOf({ state, product, cycle, ends, longTermSince }: LifeCycle): string {
  if (!ends) return '';
  const title = `${product} ${cycle}`;
  if (state === 'ended') return `**Ended ${dayInWords(ends)}**: ${title} gets no fixes any more.`;
  if (longTermSince) return `${title}: long-term support only, until ${dayInWords(ends)}.`;
  return state === 'ends-soon'
    ? `**Ends ${dayInWords(ends)}**: then ${title} gets no fixes any more.`
    : `${title} gets fixes until ${dayInWords(ends)}.`;
}

/** The newest two or three of them; a second sentence before takes the place of the third. */
function choicesOf({ maintained, maintainedUntil }: LifeCycle, sentences: number, variant: string | undefined): string {
  if (maintained.length === 0) return 'No version of it is maintained.';
  const choices = maintained.slice(sentences > 1 ? -2 : -3).map((name) => {
    const until = maintainedUntil[name];
    return until ? `\`${name}\` until ${dayInWords(until)}` : `\`${name}\``;
  });
  return `Maintained: ${choices.join(' · ')}.${variant ? ` Same variant: ${variant}.` : ''}`;
}
