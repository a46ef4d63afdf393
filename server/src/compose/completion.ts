import type { CompletionProposal } from '../analysis/feature-types';
import type { FeatureContext } from '../analysis/language';
import { shapeAt } from './card-key';
import { keyProposals } from './completion/keys';
import { slotAt } from './completion/slot';
import { valueProposals } from './completion/values';
import { variableProposals } from './completion/variables';
import type { ComposeFile } from './model/nodes';

/** Keys that fit at the offset and are not there yet, values of known kinds, and the names that may stand there. */
export function completions(
  file: ComposeFile,
  offset: number,
  { keysBelow }: Pick<FeatureContext, 'keysBelow'>,
): readonly CompletionProposal[] {
  const variables = variableProposals(file, offset);
  if (variables) return variables;
  const slot = slotAt(file, offset);
  if (!slot) return [];
  const values = valueProposals(file, slot);
  const shape = slot.wants === 'value' || (slot.isFlow && slot.wants === 'item') ? undefined : shapeAt(slot.path);
  return shape?.kind === 'keys' && !slot.isQuoted ? [...values, ...keyProposals(slot, shape, keysBelow)] : values;
}
