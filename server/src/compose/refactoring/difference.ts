import { type Edit, replace, span } from '../../text/span';

/** One edit from the first difference to the last. */
export function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let end = 0;
  while (end < shorter - same && before.at(-1 - end) === after.at(-1 - end)) end++;
  return replace(span(same, before.length - end), after.slice(same, after.length - end));
}
