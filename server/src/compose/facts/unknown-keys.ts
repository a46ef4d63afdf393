import type { ComposeFile, Mapping } from '../model/nodes';
import { problemsOf } from '../schema/problems';

/** Whether a mapping has a key that the schema does not know: mostly that is the one which seems to be missing. */
export function hasUnknownKey(file: ComposeFile, mapping: Mapping | undefined): boolean {
  return mapping !== undefined && problemsOf(file, 'unknown-key').some((problem) => problem.mapping === mapping);
}
