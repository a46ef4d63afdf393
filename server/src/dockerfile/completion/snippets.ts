import type { CompletionProposal } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import { snippetProposals } from '../../snippets/proposals';
import { span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';

/** Whole files where nothing stands yet, and what fits among the instructions of a stage, on a line of its own. */
export async function dockerfileSnippets(
  file: DockerfileFile,
  own: Instruction | undefined,
  offset: number,
  context: FeatureContext,
): Promise<readonly CompletionProposal[]> {
  const { start, end } = file.source.lineSpan(file.source.lineAt(offset));
  const typed = /^\s*([\w-]*)$/.exec(file.source.text.slice(start, offset))?.[1];
  if (typed === undefined || file.source.text.slice(offset, end).trim() !== '') return [];
  const others = file.instructions.filter((instruction) => instruction !== own || instruction.span.start < start);
  const isInStage = others.some(({ kind, span }) => kind === 'from' && span.end < start);
  if (others.length > 0 && !isInStage) return [];
  const snippets = (await context.snippets()).filter(({ language }) => language === 'dockerfile');
  return snippetProposals(snippets, [isInStage ? 'stage' : 'file'], span(offset - typed.length, offset));
}
