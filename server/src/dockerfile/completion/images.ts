import type { CompletionProposal } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import { cataloguedImage, cataloguedNames } from '../../images/catalogue';
import { imageName, imageReference } from '../../images/reference';
import { type TagChoice, tagChoices, usualTag } from '../../images/tag-choices';
import { hasCard } from '../hover/place';
import { stageCalled } from '../model/nodes';
import { type Choice, propose, type Slot } from './slot';

/** The image, then `AS`, of a FROM. */
export function fromProposals(slot: Slot): readonly CompletionProposal[] {
  const { words, word, context } = slot;
  switch (words.length) {
    case 0:
      return [...propose(slot, word, [...stageChoices(slot), scratch(context)]), ...imageProposals(slot, word)];
    case 1: {
      const label = slot.instruction.keyword.text === slot.instruction.keyword.text.toLowerCase() ? 'as' : 'AS';
      return propose(slot, word, [{ label, kind: 'keyword', text: `${label} `, detail: 'names the stage' }]);
    }
    default:
      return [];
  }
}

/** Stages above this one, by name or number, the nearest first. */
export function stageChoices({ file, instruction }: Slot): readonly Choice[] {
  const before = instruction.stage?.index ?? 0;
  return file.stages.slice(0, before).flatMap((stage): Choice[] => {
    const label = stage.name?.value ?? String(stage.index);
    const isVisible = stageCalled(label, file.stages, before) === stage;
    if (!isVisible || (instruction.kind === 'from' && !stage.name)) return [];
    const image = stage.image?.text;
    return [
      { label, kind: 'reference', rank: before - stage.index, ...(image ? { detail: `stage from ${image}` } : {}) },
    ];
  });
}

/** Names of well-known images, behind a colon their tags. */
export function imageProposals(slot: Slot, written: string): readonly CompletionProposal[] {
  const slash = written.lastIndexOf('/');
  const colon = written.indexOf(':', slash + 1);
  if (written.includes('@')) return [];
  if (colon < 0) return propose(slot, written, nameChoices(slot));
  const path = written.slice(0, colon);
  const reference = imageReference({ text: path, value: path, span: { start: 0, end: colon }, hasVariable: false });
  return propose(slot, written.slice(colon + 1), tagChoices(imageName(reference), slot.context.today).map(tagChoice));
}

function nameChoices({ context, after }: Slot): readonly Choice[] {
  const isTagged = after.startsWith(':');
  return cataloguedNames().map((label) => {
    const tag = isTagged ? undefined : usualTag(label, context.today);
    const title = cataloguedImage(label)?.title;
    const key = `image/${label}`;
    return {
      label,
      kind: 'value',
      ...(tag ? { text: `${label}:\${1:${tag}}`, isSnippet: true } : {}),
      ...(title ? { detail: title } : {}),
      ...(hasCard(context, key) ? { key } : {}),
      rank: label.includes('.') ? 121 : 120,
    };
  });
}

function tagChoice({ tag, state, ends }: TagChoice, rank: number): Choice {
  const detail = ends && (state === 'ended' ? `no fixes since ${ends}` : `fixes until ${ends}`);
  return {
    label: tag,
    kind: 'value',
    rank,
    ...(detail ? { detail } : {}),
    ...(state === 'ended' ? { isDeprecated: true } : {}),
  };
}

function scratch(context: FeatureContext): Choice {
  const key = 'image/scratch';
  return {
    label: 'scratch',
    kind: 'value',
    detail: 'nothing at all',
    rank: 119,
    ...(hasCard(context, key) ? { key } : {}),
  };
}
