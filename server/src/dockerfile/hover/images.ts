import type { Topic } from '../../analysis/feature-types';
import { dayInWords } from '../../data/dates';
import { describeImage, type ImageDescription } from '../../images/describe';
import { checkedOn, lifeCyclesOf, successorTag } from '../../images/life-cycle';
import { type ImageReference, imageName, imageReference } from '../../images/reference';
import { code } from '../../knowledge/escape';
import { type Span, touches } from '../../text/span';
import { looksLikeImage } from '../external-images';
import { stageCalled } from '../model/nodes';
import { variablesOf } from '../model/variables';
import type { Word } from '../model/words';
import { lifeCycleParagraph } from './life-cycles';
import { explain, hasCard, type Place } from './place';
import { stageTopic } from './stages';

/** What a base image, or an image to copy from, is: the stage of that name, an empty base, an image. */
export function imageTopic(word: Word, place: Place): Topic | undefined {
  const { file, instruction, context } = place;
  const stage = stageCalled(word.value, file.stages, instruction.stage?.index ?? 0);
  if (stage) return stageTopic(stage, word.span, place);
  if (word.value === '') return undefined;
  if (word.value === 'scratch' && instruction.kind === 'from') {
    return explain(context, {
      span: word.span,
      paragraphs: [
        '**`scratch`** · the empty image: no shell, no certificates, no time zones, no `/tmp`, no users',
        !hasCard(context, 'image/scratch') &&
          'Nothing is pulled. What you copy in is all there is, so a program must bring its libraries or need none.',
      ],
      keys: ['image/scratch'],
      more: { title: 'Scratch', page: 'chapters/image-size-and-cache#scratch' },
    });
  }
  const written = imageReference(word);
  const digest = digestTopic(written, place);
  if (digest) return digest;
  if (instruction.kind !== 'from' && !looksLikeImage(word.value) && !word.hasVariable && !describeImage(written)) {
    return explain(context, {
      span: word.span,
      paragraphs: [
        `**${code(word.value)}** · no earlier stage: a build context of that name, else the image \`latest\``,
      ],
      more: { title: 'Named contexts', page: 'chapters/multi-stage-and-buildkit#contexts' },
    });
  }
  const value = word.hasVariable ? variablesOf(file).expandAt(word.text, instruction) : word.value;
  if (!value) return unknownImage(word, place);
  const reference = imageReference({ ...word, text: value, value, hasVariable: false });
  const isBase = instruction.kind === 'from';
  return referenceTopic(reference, { word, isBase }, place);
}

/** An image that no variable hides, for instance that of `# syntax=`. */
export function plainImageTopic(text: string, span: Span, place: Pick<Place, 'context'>): Topic {
  const word = { text, value: text, span, hasVariable: false };
  return referenceTopic(imageReference(word), { word, isBase: false }, place);
}

function referenceTopic(
  reference: ImageReference,
  { word, isBase }: { readonly word: Word; readonly isBase: boolean },
  { context }: Pick<Place, 'context'>,
): Topic {
  const described = describeImage(reference);
  const key = `image/${imageName(reference)}`;
  const hasOwnCard = hasCard(context, key);
  const cycles = lifeCyclesOf(reference, context.today);
  const title = `**${code(withShortDigest(word.text))}**${word.value === reference.text ? '' : ` = ${code(reference.text)}`}`;
  const what = described?.what ?? `image ${originOf(reference)}`;
  const isOver = cycles.some(({ state }) => state === 'ended');
  const dated = cycles.some(({ ends }) => ends !== undefined);
  return explain(context, {
    span: word.span,
    paragraphs: [
      `${title} · ${what}${reference.digest ? ', by digest' : ''}`,
      lifeCycleParagraph(cycles, successorTag(reference, context.today), hasOwnCard),
      isBase && !hasOwnCard && described && factsOf(described, isOver),
      isMoving(reference) && 'No version in the tag: each build takes what the publisher gives that day.',
      isBase && !hasOwnCard && described?.watchOut && `**Watch out:** ${described.watchOut}`,
    ],
    keys: [key],
    note: dated ? `Dates as of ${dayInWords(checkedOn)}` : undefined,
    more: { title: 'Images', page: 'chapters/images#base-images' },
  });
}

function isMoving({ tag, digest, text }: ImageReference): boolean {
  return !digest && text !== 'scratch' && (tag === undefined || tag === 'latest');
}

function factsOf({ user, accounts, ports, entrypoint, lacks }: ImageDescription, isShort: boolean): string {
  const facts = [
    user,
    ports && `Listens on ${ports}.`,
    !isShort && entrypoint && accounts.length < 2 && `Starts through \`${entrypoint.split('/').at(-1)}\`.`,
    lacks,
  ];
  return facts.filter(Boolean).join(' ');
}

/** Nobody reads 64 digits; eight tell one from another. */
function withShortDigest(text: string): string {
  return text.replace(/(@\w+:\w{8})\w+$/, '$1…');
}

/** Pointing at the digest asks about the digest. */
function digestTopic(reference: ImageReference, { offset, context }: Place): Topic | undefined {
  const { digest, span } = reference;
  if (!digest) return undefined;
  const digestSpan = { start: Math.max(span.start, span.end - digest.length - 1), end: span.end };
  if (!touches(digestSpan, offset)) return undefined;
  const tag = reference.tag ? ` The tag ${code(reference.tag)} beside it is for readers; nothing looks it up.` : '';
  return explain(context, {
    span: digestSpan,
    paragraphs: [
      `**${code(`@${digest.slice(0, 15)}…`)}** · the same bytes in every build`,
      `It is the checksum of the manifest, so nothing can change behind it, fixes included.${tag}`,
    ],
    more: { title: 'Digests', page: 'chapters/images#digest' },
  });
}

function unknownImage(word: Word, { context }: Place): Topic {
  return explain(context, {
    span: word.span,
    paragraphs: [`**${code(word.text)}** · an image that only the build knows: an argument without a value decides`],
    more: { title: 'ARG and scopes', page: 'chapters/dockerfile#arg-scopes' },
  });
}

function originOf({ registry, repository }: ImageReference): string {
  const slash = repository.lastIndexOf('/');
  const owner = slash > 0 ? ` of ${code(repository.slice(0, slash))}` : '';
  return `${code(repository.slice(slash + 1))}${owner} on ${registry ? code(registry) : 'Docker Hub'}`;
}
