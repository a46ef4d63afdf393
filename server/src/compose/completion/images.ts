import type { CompletionProposal } from '../../analysis/feature-types';
import { imageProposals as proposalsFor } from '../../images/proposals';
import { hasCard } from '../hover/place';
import { type CompletionPlace, propose } from './place';

/** Well-known images, and their tags behind a colon. */
export async function imageProposals(place: CompletionPlace): Promise<readonly CompletionProposal[]> {
  const { key, wants, typed, slot, project, context } = place;
  const isImage = key === 'compose/service/image' || key === 'compose/hook/image';
  if (!isImage || wants !== 'value' || typed.includes('$')) return [];
  const { text } = project.here.source;
  const { typed: end, proposals } = await proposalsFor(typed, {
    today: context.today,
    isTagged: text[slot.word.end] === ':',
    hasCard: (card) => hasCard(context, card),
    listedTags: context.listedTags,
  });
  return propose(place, end, proposals);
}
