import type { IgnorePattern } from '../../build-context/ignore-patterns';
import { type Span, touches } from '../../text/span';
import type { Comment, IgnoreFile, PatternLine } from './nodes';

export function lineTouching({ lines }: IgnoreFile, offset: number): PatternLine | undefined {
  const found = lines[firstFrom(lines, offset)] ?? undefined;
  return found && touches(found.span, offset) ? found : undefined;
}

export function commentTouching({ comments }: IgnoreFile, offset: number): Comment | undefined {
  const found = comments[firstFrom(comments, offset)];
  return found && touches(found.span, offset) ? found : undefined;
}

/** The next pattern behind an offset. */
export function lineBehind({ lines }: IgnoreFile, offset: number): PatternLine | undefined {
  return lines[firstFrom(lines, offset)];
}

/** The patterns that count, in their order. */
export function patternsOf({ lines }: IgnoreFile): readonly IgnorePattern[] {
  return lines.flatMap(({ pattern }) => pattern ?? []);
}

/** The line of a pattern of this file. */
export function lineOf(pattern: IgnorePattern, { lines }: IgnoreFile): PatternLine | undefined {
  return lines.find((line) => line.pattern === pattern);
}

/** 1-based, as editors count. */
export function lineNumber({ source }: IgnoreFile, { start }: Span): number {
  return source.lineAt(start) + 1;
}

/** The index of the first that ends at `offset` or later. */
function firstFrom(items: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
