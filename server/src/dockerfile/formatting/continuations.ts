import type { FormattingOptions } from '../../analysis/feature-types';
import { type Edit, replace, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { isOldForm } from './gaps';

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
  /** So is a quote or a substitution. */
  readonly endsOpen: boolean;
}

/** The indentation of continued lines, and the blanks around the characters that continue them. */
export function continuationEdits(
  file: DockerfileFile,
  instruction: Instruction,
  options: FormattingOptions,
): readonly Edit[] {
  if (isOldForm(instruction.trigger ?? instruction)) return [];
  const lines = linesOf(file, instruction);
  const last = lines.at(-1);
  if (!last || last.endsOpen) return [];
  return [...lines.flatMap(lineEndEdits), ...indentEdits(lines, options)];
}

/**
 * The lines below the first move together, so that what is nested stays nested; the leftmost gets one step. A line
 * that begins at the margin only moves where the line above ends in a blank: else two halves of a word would part.
 */
function indentEdits(lines: readonly Line[], { tabSize, insertSpaces }: FormattingOptions): readonly Edit[] {
  const step = insertSpaces ? ' '.repeat(tabSize) : '\t';
  let [above] = lines;
  const moving = lines.slice(1).filter((line) => {
    // The builder drops comments and empty lines, so that a word may go on behind them.
    if (line.isComment || line.text.trim() === '') return false;
    const endsAbove = above !== undefined && endsInBlank(above);
    if (contentOf(line).trim() !== '') above = line;
    return !line.opensQuoted && (line.indent !== '' || endsAbove);
  });
  const widths = moving.map(({ indent }) => widthOf(indent, tabSize));
  const least = widths.reduce((least, width) => Math.min(least, width), Number.POSITIVE_INFINITY);
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
  const content = contentOf(line);
  const kept = line.start + lengthWithoutBlanks(content);
  const edits = [replace(span(line.continuation + 1, line.end), '')];
  // Without a blank the next line goes on with the same word.
  if (kept < line.continuation && content.trim() !== '') edits.push(replace(span(kept, line.continuation), ' '));
  return edits;
}

function endsInBlank(line: Line): boolean {
  return line.continuation === undefined || /[ \t]$/.test(contentOf(line));
}

/** What stands in front of the character that continues a line. */
function contentOf({ continuation, start, text }: Line): string {
  return continuation === undefined ? text : text.slice(0, continuation - start);
}

function linesOf(file: DockerfileFile, instruction: Instruction): readonly Line[] {
  const { source, escapeChar } = file;
  const firstLine = source.lineAt(instruction.span.start);
  const lastLine = source.lineAt(instruction.argumentSpan.end);
  const lines: Line[] = [];
  let open = '';
  for (let number = firstLine; number <= lastLine; number++) {
    const { start, end } = source.lineSpan(number);
    const text = source.text.slice(start, end);
    const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
    const isComment = number > firstLine && text[indent.length] === '#';
    const opensQuoted = isQuoted(open);
    if (!isComment) open = openAfter(text, open, escapeChar);
    const continuation = isComment ? undefined : continuationIn(text, escapeChar);
    lines.push({
      start,
      end,
      text,
      indent,
      isComment,
      opensQuoted,
      endsQuoted: isQuoted(open),
      endsOpen: open !== '',
      continuation: continuation === undefined ? undefined : start + continuation,
    });
  }
  return lines;
}

function continuationIn(text: string, escapeChar: string): number | undefined {
  const last = lengthWithoutBlanks(text) - 1;
  return last >= 0 && text[last] === escapeChar && text[last - 1] !== escapeChar ? last : undefined;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}', '"': '"' };

/** The quotes and substitutions that are open behind a line, the innermost last. */
function openAfter(text: string, before: string, escapeChar: string): string {
  let open = before;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    const inner = open.at(-1);
    if (char === escapeChar && inner !== "'") i++;
    else if (inner === "'" || inner === '`') open = char === inner ? open.slice(0, -1) : open;
    else if (text[i - 1] === '$' && (char === '(' || char === '{')) open += char;
    else if (char === '(' && inner === '(') open += char;
    else if (inner !== undefined && char === closing[inner]) open = open.slice(0, -1);
    else if (char === '`' || (inner !== '"' && (char === '"' || char === "'"))) open += char;
  }
  return open;
}

function isQuoted(open: string): boolean {
  return /[^(]/.test(open);
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
