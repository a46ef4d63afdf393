import type { CompletionProposal } from '../../analysis/feature-types';
import type { FeatureContext, MaybePromise } from '../../analysis/language';
import { type Span, touches } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { argumentProposals } from './arguments';
import { commentProposals, directiveLines } from './comments';
import { flagProposals } from './flags';
import { instructionProposals } from './instructions';
import { shellProposals } from './shell';
import { instructionAround, type Slot, slotIn } from './slot';
import { dockerfileSnippets } from './snippets';
import { variableProposals } from './variables';

/** What may be written at an offset, with what is likely next in front. */
export function completions(
  file: DockerfileFile,
  offset: number,
  context: FeatureContext,
): MaybePromise<readonly CompletionProposal[]> {
  const comment = commentAt(file, offset);
  if (comment) return commentProposals(file, comment, offset, context);

  const instruction = instructionAround(file, offset);
  if (!instruction || offset <= instruction.keyword.span.end) {
    return beginnings(file, instruction, offset, context);
  }
  const heredoc = instruction.heredocs.find(({ marker }) => offset > marker.end);
  if (heredoc && offset >= heredoc.body.start) return [];
  const slot = slotIn(file, instruction, offset, context);
  return slot ? behindKeyword(slot) : [];
}

async function beginnings(
  file: DockerfileFile,
  instruction: Instruction | undefined,
  offset: number,
  context: FeatureContext,
): Promise<readonly CompletionProposal[]> {
  return [
    ...instructionProposals(file, instruction, offset, context),
    ...directiveLines(file, offset, context),
    ...(await dockerfileSnippets(file, instruction, offset, context)),
  ];
}

function behindKeyword(slot: Slot): MaybePromise<readonly CompletionProposal[]> {
  const variables = variableProposals(slot);
  if (variables) return variables;
  if (slot.instruction.kind === 'onbuild') {
    return slot.words.length === 0 ? instructionProposals(slot.file, slot.instruction, slot.offset, slot.context) : [];
  }
  const flags = flagProposals(slot);
  if (slot.mayBeFlag && slot.word.startsWith('-')) return flags;
  return joined(flags, argumentProposals(slot) ?? shellProposals(slot));
}

async function joined(
  flags: MaybePromise<readonly CompletionProposal[]>,
  rest: MaybePromise<readonly CompletionProposal[]>,
): Promise<readonly CompletionProposal[]> {
  return [...(await rest), ...(await flags)];
}

/** The comment or directive line that the offset is in. */
function commentAt({ comments, directives }: DockerfileFile, offset: number): Span | undefined {
  const directive = directives.find(({ span }) => span.start < offset && touches(span, offset));
  if (directive) return directive.span;
  let next = 0;
  for (let end = comments.length; next < end; ) {
    const middle = (next + end) >> 1;
    if ((comments[middle]?.span.start ?? 0) < offset) next = middle + 1;
    else end = middle;
  }
  const found = comments[next - 1]?.span;
  return found && offset <= found.end ? found : undefined;
}
