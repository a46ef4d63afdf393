import { type Span, span } from '../../text/span';
import { fact } from '../facts';
import type { DockerfileFile, Instruction } from '../model/nodes';

/** A line of an instruction that is neither blank nor a comment; bodies of here-documents have none. */
export interface ContentLine {
  readonly number: number;
  /** Without its line end. */
  readonly span: Span;
  /** Where the escape character stands that continues it. */
  readonly continuation: number | undefined;
}

/** The content lines of an instruction, and the groups of blank lines between them. */
export interface ContinuedLines {
  readonly content: readonly ContentLine[];
  /** First and last line number of each group. */
  readonly blank: readonly { readonly first: number; readonly last: number }[];
}

export const continuedLines = fact<DockerfileFile, ReadonlyMap<Instruction, ContinuedLines>>((file) => {
  return new Map(file.instructions.map((instruction) => [instruction, linesOf(file, instruction)]));
});

function linesOf({ source, escapeChar }: DockerfileFile, { span: at, argumentSpan }: Instruction): ContinuedLines {
  const content: ContentLine[] = [];
  const blank: { first: number; last: number }[] = [];
  const end = source.lineAt(argumentSpan.end);
  for (let number = source.lineAt(at.start); number <= end; number++) {
    const line = source.lineSpan(number);
    const text = source.slice(line).trim();
    if (text === '') {
      const group = blank.at(-1);
      if (group?.last === number - 1) group.last = number;
      else blank.push({ first: number, last: number });
    } else if (content.length === 0 || !text.startsWith('#')) {
      content.push({ number, span: line, continuation: continuationIn(source.text, line, escapeChar) });
    }
  }
  const last = content.at(-1)?.number ?? end;
  return { content, blank: blank.filter(({ first }) => first < last) };
}

/** The last character but for blanks, where it is the escape character and not escaped itself. */
function continuationIn(text: string, { start, end }: Span, escapeChar: string): number | undefined {
  let last = end - 1;
  while (last > start && (text[last] === ' ' || text[last] === '\t')) last--;
  return text[last] === escapeChar && (last === start || text[last - 1] !== escapeChar) ? last : undefined;
}

/** The blanks in front of a continuation, with it. */
export function withBlanksBefore(text: string, continuation: number, lineStart: number): Span {
  let start = continuation;
  while (start > lineStart && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return span(start, continuation + 1);
}
