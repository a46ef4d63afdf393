import type { CompletionProposal } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import { imageProposals as proposalsFor } from '../../images/proposals';
import { hasCard } from '../hover/place';
import { stageCalled } from '../model/nodes';
import { type Choice, propose, type Slot } from './slot';

/** The image, then `AS`, of a FROM. */
export async function fromProposals(slot: Slot): Promise<readonly CompletionProposal[]> {
  const { words, word, context } = slot;
  switch (words.length) {
    case 0:
      return [...propose(slot, word, [...stageChoices(slot), scratch(context)]), ...(await imageProposals(slot, word))];
    case 1: {
      const label = slot.instruction.keyword.text === slot.instruction.keyword.text.toLowerCase() ? 'as' : 'AS';
      return propose(slot, word, [{ label, kind: 'keyword', text: `${label} `, detail: 'names the stage' }]);
    }
    default:
      return [];
  }
}

/** What `from=` may name. */
export async function stagesAndImages(slot: Slot, written: string): Promise<readonly CompletionProposal[]> {
  return [...propose(slot, written, stageChoices(slot)), ...(await imageProposals(slot, written))];
}

/** Stages above this one, by name or number, the nearest first. */
function stageChoices({ file, instruction }: Slot): readonly Choice[] {
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
async function imageProposals(slot: Slot, written: string): Promise<readonly CompletionProposal[]> {
  const { context, after } = slot;
  const { typed, proposals } = await proposalsFor(written, {
    today: context.today,
    isTagged: after.startsWith(':'),
    hasCard: (key) => hasCard(context, key),
    listedTags: context.listedTags,
  });
  return propose(slot, typed, proposals);
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
