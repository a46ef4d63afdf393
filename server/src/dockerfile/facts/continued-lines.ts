import { SourceText } from '../../text/source-text';
import { type Span, span } from '../../text/span';
import { fact } from '../facts';
import type { Instruction } from '../model/nodes';

/** A line of an instruction that is neither blank nor a comment; bodies of here-documents have none. */
export interface ContentLine {
  /** Without its line end; the first one begins with the keyword, the last one ends with the last argument. */
  readonly span: Span;
  /** Where the escape character stands that continues it. */
  readonly continuation: number | undefined;
}

/** The content lines of an instruction, and the groups of blank lines between them. */
export interface ContinuedLines {
  readonly content: readonly ContentLine[];
  /** The first line of each group, and all of them with their line ends. */
  readonly blank: readonly { readonly first: Span; readonly all: Span }[];
}

export const continuedLines = fact((instruction: Instruction): ContinuedLines => {
  const { span: at, argumentSpan, written, escapeChar } = instruction;
  const own = new SourceText(written.slice(0, argumentSpan.end - at.start));
  const moved = ({ start, end }: Span) => span(at.start + start, at.start + end);
  const content: ContentLine[] = [];
  const groups: { first: number; last: number }[] = [];
  let lastContent = 0;
  for (let number = 0; number < own.lineCount; number++) {
    const line = own.lineSpan(number);
    const text = own.slice(line).trim();
    if (text === '') {
      const group = groups.at(-1);
      if (group?.last === number - 1) group.last = number;
      else groups.push({ first: number, last: number });
    } else if (content.length === 0 || !text.startsWith('#')) {
      lastContent = number;
      const continuation = continuationIn(own.text, line, escapeChar);
      content.push({
        span: moved(line),
        continuation: continuation === undefined ? undefined : at.start + continuation,
      });
    }
  }
  const blank = groups
    .filter(({ first }) => first < lastContent)
    .map(({ first, last }) => ({
      first: moved(own.lineSpan(first)),
      all: moved(span(own.fullLineSpan(first).start, own.fullLineSpan(last).end)),
    }));
  return { content, blank };
});

/** The blanks behind each escape character that continues a line. */
export const blanksBehindContinuations = fact((instruction: Instruction): readonly Span[] =>
  isInOneLine(instruction)
    ? []
    : continuedLines(instruction)
        .content.slice(0, -1)
        .flatMap(({ continuation, span: { end } }) =>
          continuation === undefined || continuation + 1 === end ? [] : span(continuation + 1, end),
        ),
);

/** The groups of blank lines of an instruction. */
export const blankLines = fact((instruction: Instruction) =>
  isInOneLine(instruction) ? [] : continuedLines(instruction).blank,
);

function isInOneLine({ written }: Instruction): boolean {
  return !/[\r\n]/.test(written);
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
