import type { Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import type { Value } from '../facts/value';
import type { ComposeFile } from '../model/nodes';
import { isShared } from './removal-fix';

/**
 * The fix that puts another text in a value's place, between the quotes that are there; `plain` where none are. None
 * where a variable, a block or another user of the value stands in the way.
 */
export function valueFix<T extends string>(
  file: ComposeFile,
  title: T,
  value: Value,
  text: string,
  plain: string = text,
): readonly Fix<T>[] {
  const { hasVariable, isQuoted, node, span } = value;
  if (hasVariable || node.style === 'literal' || node.style === 'folded') return [];
  if (node.anchor !== undefined || isShared(file, span)) return [];
  const written = isQuoted ? text : plain;
  return [{ title, data: { text: written }, edits: () => [replace(span, written)] }];
}
