import { firstName } from '../../build-context/pattern-relations';
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

/** For each of the lines those that may have a path in common with it, in order, itself among them. */
export function kinOf(lines: readonly ValidLine[]): (line: ValidLine) => readonly ValidLine[] {
  const named = new Map<string | undefined, ValidLine[]>();
  for (const line of lines) {
    const name = firstName(line.pattern);
    const same = named.get(name);
    if (same) same.push(line);
    else named.set(name, [line]);
  }
  const open = named.get(undefined) ?? [];
  return (line) => {
    const name = firstName(line.pattern);
    if (name === undefined) return lines;
    const same = named.get(name) ?? [];
    return open.length === 0 ? same : [...same, ...open].sort((a, b) => a.span.start - b.span.start);
  };
}

function isValid(line: PatternLine): line is ValidLine {
  return line.pattern !== undefined;
}
