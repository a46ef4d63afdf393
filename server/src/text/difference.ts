import { type Edit, replace, span } from './span';

/** One edit from the first difference to the last; an empty one where there is none. */
export function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let [end, endAfter] = [before.length, after.length];
  while (end > start && endAfter > start && before.charCodeAt(end - 1) === after.charCodeAt(endAfter - 1)) {
    end--;
    endAfter--;
  }
  return replace(span(start, end), after.slice(start, endAfter));
}
