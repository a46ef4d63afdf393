import type { Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import type { KeyValue } from '../facts/key-values';
import type { ComposeFile } from '../model/nodes';
import { isShared } from './removal-fix';

/** Puts a plain value of a map in double quotes; none where others use the text by an alias. */
export function quoteFix<T extends string>(
  file: ComposeFile,
  title: T,
  { element, value }: KeyValue,
  text: string,
): readonly Fix<T>[] {
  const isOwn = value !== undefined && element.value === value.node && value.node.anchor === undefined;
  if (!isOwn || isShared(file, value.span)) return [];
  return [{ title, data: { text }, edits: () => [replace(value.span, `"${text}"`)] }];
}
