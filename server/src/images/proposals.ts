import type { CompletionProposal } from '../analysis/feature-types';
import { cataloguedImage, cataloguedNames } from './catalogue';
import { imageName, imageReference } from './reference';
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
}

/** Names of well-known images, behind a colon their tags; a digest is nothing to propose. */
export function imageProposals(written: string, place: ImagePlace): ImageProposals {
  const slash = written.lastIndexOf('/');
  const colon = written.indexOf(':', slash + 1);
  if (written.includes('@')) return { typed: '', proposals: [] };
  if (colon < 0) return { typed: written, proposals: nameProposals(place) };
  const path = written.slice(0, colon);
  const reference = imageReference({ text: path, value: path, span: { start: 0, end: colon }, hasVariable: false });
  const tags = tagChoices(imageName(reference), place.today);
  return { typed: written.slice(colon + 1), proposals: tags.map(tagProposal) };
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
