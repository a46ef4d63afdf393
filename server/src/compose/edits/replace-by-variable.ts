import type { Fix } from '../../lint/rule';
import { insert, replace, type Span } from '../../text/span';
import { isEditable } from '../facts/place-in-value';
import type { Value } from '../facts/value';
import type { ComposeFile } from '../model/nodes';
import { isShared } from './removal-fix';

/** Puts `${NAME:?}` in the place of a part of a value; none where others share the text, or the name is none. */
export function variableFix<T extends string>(
  file: ComposeFile,
  title: T,
  value: Value,
  at: Span,
  name: string,
  isInBrackets: boolean,
): readonly Fix<T>[] {
  if (!/^[A-Za-z_]\w*$/.test(name) || !isEditable(value) || isShared(file, value.span)) return [];
  const needsQuotes = isInBrackets && value.node.style === 'plain';
  // Braces would end a plain text in brackets.
  const quotes = needsQuotes ? [insert(value.span.start, '"'), insert(value.span.end, '"')] : [];
  const start = quotes[0] && at.start === value.span.start ? '"' : '';
  const end = quotes[1] && at.end === value.span.end ? '"' : '';
  const edits = [
    ...quotes.filter(({ span }) => !(start && span.start === at.start) && !(end && span.start === at.end)),
    replace(at, `${start}\${${name}:?}${end}`),
  ];
  return [{ title, data: { name }, edits: () => edits }];
}
