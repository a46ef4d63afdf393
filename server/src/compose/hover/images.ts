import type { Topic } from '../../analysis/feature-types';
import { dayInWords } from '../../data/dates';
import { describeImage, type ImageDescription } from '../../images/describe';
import { checkedOn, type LifeCycle, lifeCyclesOf, successorTag } from '../../images/life-cycle';
import { type ImageReference, imageName, imageReference } from '../../images/reference';
import { code } from '../../knowledge/escape';
import { hasReference } from '../interpolation';
import { explain, hasCard, type ValuePlace } from './place';

/** What the image of a service is, and how long its version gets fixes. */
export function imageTopic({ context, span, text, written }: ValuePlace): Topic | undefined {
  if (text === '' || hasReference(text)) return undefined;
  const reference = imageReference({ text, value: text, span, hasVariable: false });
  const described = describeImage(reference);
  const cycles = lifeCyclesOf(reference, context.today);
  const key = `image/${imageName(reference)}`;
  const isDated = cycles.some(({ ends }) => ends !== undefined);
  const dates = `Dates as of ${dayInWords(checkedOn)}`;
  return explain(context, {
    span,
    paragraphs: [
      `**${code(written)}**${written === text ? '' : ` = ${code(text)}`} · ${whatOf(reference, described)}`,
      lifeCycleText(cycles, successorTag(reference, context.today)),
      described && !hasCard(context, key) && factsOf(described),
      isMoving(reference) && 'No version in the tag: each pull takes what the publisher gives that day.',
      isDated && hasCard(context, key) && dates,
    ],
    keys: [key],
    more: { title: isDated ? `${dates} · Images` : 'Images', page: 'chapters/images#base-images' },
  });
}

function whatOf(reference: ImageReference, described: ImageDescription | undefined): string {
  const { registry, repository, digest } = reference;
  const what = described?.what ?? `image ${code(repository)} on ${registry ? code(registry) : 'Docker Hub'}`;
  return digest ? `${what}, fixed by a digest` : what;
}

function factsOf({ user, ports, lacks }: ImageDescription): string {
  return [user, ports && `Listens on ${ports}.`, lacks].filter(Boolean).join(' ');
}

function lifeCycleText(cycles: readonly LifeCycle[], successor: string | undefined): string {
  const ended = cycles.find(({ state }) => state === 'ended');
  const choices = ended && ended.maintained.length > 0 ? `Maintained: ${maintained(ended)}.` : '';
  const same = successor ? `Same variant: ${code(successor)}.` : '';
  return [...cycles.map(sentenceOf), choices, same].filter(Boolean).join(' ');
}

function sentenceOf({ state, product, cycle, ends, longTermSince }: LifeCycle): string {
  if (!ends) return '';
  const name = `${product} ${cycle}`;
  if (state === 'ended') return `**Ended ${dayInWords(ends)}**: ${name} gets no fixes any more.`;
  if (longTermSince) return `${name} is in long-term support only, until ${dayInWords(ends)}.`;
  return state === 'ends-soon'
    ? `**Ends ${dayInWords(ends)}**: then ${name} gets no fixes any more.`
    : `${name} gets fixes until ${dayInWords(ends)}.`;
}

function maintained({ maintained: names, maintainedUntil }: LifeCycle): string {
  return names
    .map((name) => {
      const until = maintainedUntil[name];
      return until ? `\`${name}\` until ${dayInWords(until)}` : `\`${name}\``;
    })
    .join(' · ');
}

function isMoving({ tag, digest }: ImageReference): boolean {
  return !digest && (tag === undefined || tag === 'latest');
}
