import type { IgnoreFile, PatternLine } from '../model/nodes';

/** In longer files nobody compares each line with each: a program wrote them. */
const mostCompared = 200;

/** A line with what the builder makes of it. */
export type ValidLine = PatternLine & { readonly pattern: NonNullable<PatternLine['pattern']> };

/** The lines that may be compared with each other; none where there are too many. */
export function comparableLines({ lines }: IgnoreFile): readonly ValidLine[] {
  const valid = lines.filter(isValid);
  return valid.length > mostCompared ? [] : valid;
}

function isValid(line: PatternLine): line is ValidLine {
  return line.pattern !== undefined;
}
