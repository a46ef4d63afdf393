import type { CompletionProposal } from '../analysis/feature-types';
import { cataloguedImage, cataloguedNames } from './catalogue';
import { referenceFault } from './image-syntax';
import { type ListedTags, listedChoices } from './listed-tags';
import { type ImageReference, imageName, imageReference } from './reference';
import { type TagChoice, tagChoices, usualTag } from './tag-choices';

/** A proposal whose place is still open; its label is its text unless it has another one. */
export type ImageProposal = Omit<CompletionProposal, 'replaces' | 'text'> & { readonly text?: string };

export interface ImageProposals {
  /** The end of what is written: proposals take its place. */
  readonly typed: string;
  readonly proposals: readonly ImageProposal[];
}

export interface ImagePlace {
  readonly today: string;
  /** A tag stands behind the cursor already. */
  readonly isTagged: boolean;
  readonly hasCard: (key: string) => boolean;
  readonly listedTags?: ((image: ImageReference) => Promise<ListedTags | undefined>) | undefined;
}

/** Registries list thousands; nobody reads more. */
const mostTags = 200;

/** Names of well-known images, behind a colon their tags; a digest is nothing to propose. */
export async function imageProposals(written: string, place: ImagePlace): Promise<ImageProposals> {
  const slash = written.lastIndexOf('/');
  const colon = written.indexOf(':', slash + 1);
  if (written.includes('@')) return { typed: '', proposals: [] };
  if (colon < 0) return { typed: written, proposals: nameProposals(place) };
  const path = written.slice(0, colon);
  const reference = imageReference({ text: path, value: path, span: { start: 0, end: colon }, hasVariable: false });
  const name = imageName(reference);
  const typed = written.slice(colon + 1);
  const listed = referenceFault(path) ? undefined : await place.listedTags?.(reference);
  if (!listed) return { typed, proposals: tagChoices(name, place.today).map(tagProposal) };
  const fitting = listedChoices(name, listed, place.today).filter(({ tag }) => tag.includes(typed));
  const proposals = fitting.slice(0, mostTags).map(tagProposal);
  return {
    typed,
    proposals: fitting.length > mostTags ? proposals.map((each) => ({ ...each, isOneOfMany: true })) : proposals,
  };
}

function nameProposals({ today, isTagged, hasCard }: ImagePlace): readonly ImageProposal[] {
  return cataloguedNames().map((label) => {
    const tag = isTagged ? undefined : usualTag(label, today);
    const title = cataloguedImage(label)?.title;
    const key = `image/${label}`;
    return {
      label,
      kind: 'value',
      ...(tag ? { text: `${label}:\${1:${tag}}`, isSnippet: true } : {}),
      ...(title ? { detail: title } : {}),
      ...(hasCard(key) ? { key } : {}),
      rank: label.includes('.') ? 121 : 120,
    };
  });
}

function tagProposal({ tag, state, ends }: TagChoice, rank: number): ImageProposal {
  const detail = ends && (state === 'ended' ? `no fixes since ${ends}` : `fixes until ${ends}`);
  return {
    label: tag,
    kind: 'value',
    rank,
    ...(detail ? { detail } : {}),
    ...(state === 'ended' ? { isDeprecated: true } : {}),
  };
}
