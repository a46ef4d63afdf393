import type { FormattingOptions } from '../../analysis/feature-types';
import { type Edit, replace, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly indent: string;
  readonly isComment: boolean;
  /** Offset of the escape character that continues it. */
  readonly continuation: number | undefined;
  /** A quote is open where the line begins, or ends. */
  readonly opensQuoted: boolean;
  readonly endsQuoted: boolean;
}

/** The indentation of continued lines, and the blanks around the characters that continue them. */
export function continuationEdits(
  file: DockerfileFile,
  instruction: Instruction,
  options: FormattingOptions,
): readonly Edit[] {
  const lines = linesOf(file, instruction);
  const last = lines.at(-1);
  if (!last || last.endsQuoted) return [];
  return [...lines.flatMap(lineEndEdits), ...indentEdits(lines, options)];
}

/**
 * The lines below the first move together, so that what is nested stays nested; the leftmost gets one step. A line
 * that begins at the margin only moves where the line above ends in a blank: else two halves of a word would part.
 */
function indentEdits(lines: readonly Line[], { tabSize, insertSpaces }: FormattingOptions): readonly Edit[] {
  const step = insertSpaces ? ' '.repeat(tabSize) : '\t';
  const moving = lines.slice(1).filter((line, index) => {
    if (line.isComment || line.opensQuoted || line.text.trim() === '') return false;
    const above = lines[index];
    return line.indent !== '' || (above !== undefined && endsInBlank(above));
  });
  const widths = moving.map(({ indent }) => widthOf(indent, tabSize));
  const least = Math.min(...widths);
  return moving.map((line, index) => {
    const extra = (widths[index] ?? 0) - least;
    const indent = insertSpaces
      ? step + ' '.repeat(extra)
      : step + '\t'.repeat(Math.floor(extra / tabSize)) + ' '.repeat(extra % tabSize);
    return replace(span(line.start, line.start + line.indent.length), indent);
  });
}

function lineEndEdits(line: Line): readonly Edit[] {
  if (line.isComment || line.endsQuoted) return [];
  if (line.continuation === undefined) {
    const trimmed = line.start + lengthWithoutBlanks(line.text);
    return trimmed < line.end ? [replace(span(trimmed, line.end), '')] : [];
  }
  const content = line.text.slice(0, line.continuation - line.start);
  const kept = line.start + lengthWithoutBlanks(content);
  const edits = [replace(span(line.continuation + 1, line.end), '')];
  // Without a blank the next line goes on with the same word.
  if (kept < line.continuation && content.trim() !== '') edits.push(replace(span(kept, line.continuation), ' '));
  return edits;
}

function endsInBlank({ continuation, start, text, isComment }: Line): boolean {
  return (
    isComment ||
    continuation === undefined ||
    /[ \t]$/.test(text.slice(0, continuation - start)) ||
    continuation === start
  );
}

function linesOf(file: DockerfileFile, instruction: Instruction): readonly Line[] {
  const { source, escapeChar } = file;
  const firstLine = source.lineAt(instruction.span.start);
  const lastLine = source.lineAt(instruction.argumentSpan.end);
  const lines: Line[] = [];
  let quote = '';
  for (let number = firstLine; number <= lastLine; number++) {
    const { start, end } = source.lineSpan(number);
    const text = source.text.slice(start, end);
    const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
    const isComment = number > firstLine && text[indent.length] === '#';
    const opensQuoted = quote !== '';
    if (!isComment) quote = quoteAfter(text, quote, escapeChar);
    const continuation = isComment ? undefined : continuationIn(text, escapeChar);
    lines.push({
      start,
      end,
      text,
      indent,
      isComment,
      opensQuoted,
      endsQuoted: quote !== '',
      continuation: continuation === undefined ? undefined : start + continuation,
    });
  }
  return lines;
}

function continuationIn(text: string, escapeChar: string): number | undefined {
  const last = lengthWithoutBlanks(text) - 1;
  return last >= 0 && text[last] === escapeChar && text[last - 1] !== escapeChar ? last : undefined;
}

function quoteAfter(text: string, before: string, escapeChar: string): string {
  let quote = before;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === escapeChar && quote !== "'") i++;
    else if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'" || char === '`') quote = char;
  }
  return quote;
}

function widthOf(indent: string, tabSize: number): number {
  let width = 0;
  for (const char of indent) width = char === '\t' ? width + tabSize - (width % tabSize) : width + 1;
  return width;
}

/** Other white space, such as a byte order mark, is text to the builder. */
function lengthWithoutBlanks(text: string): number {
  let length = text.length;
  while (length > 0 && (text[length - 1] === ' ' || text[length - 1] === '\t')) length--;
  return length;
}
