import { LogicalText } from '../dockerfile/model/logical-text';
import { parseShell, type ShellCommand } from '../dockerfile/model/shell';
import { type Span, span } from '../text/span';
import type { Piece } from './piece';
import { type WindowsShell, windowsCommands } from './windows-shells';

/** A piece of a document that a shell reads. */
export interface Script {
  readonly piece: Piece;
  readonly dialect: 'sh' | WindowsShell;
  /** What stands in front of a command on its line and is no part of it: a prompt, the signs of a recipe. Sticky. */
  readonly lead?: RegExp;
}

/** Nobody writes a command of this many characters by hand. */
const longestLine = 8192;

/**
 * The commands on the line at an offset, with its continuations; spans are offsets into the piece. Only this line is
 * read: a script costs the same however long it is, and commands in here-documents are found as well.
 */
export function commandsAt({ piece, dialect, lead }: Script, offset: number): readonly ShellCommand[] {
  const line = lineAround(piece.text, offset, joinSigns[dialect]);
  return line && /docker/i.test(piece.text.slice(line.start, line.end))
    ? commandsIn(piece.text, line, dialect, lead)
    : [];
}

/** The commands before an offset, the last of them still being written: a letter stands in for the rest of its word. */
export function commandsBefore({ piece, dialect, lead }: Script, offset: number): readonly ShellCommand[] {
  const line = lineAround(piece.text, offset, joinSigns[dialect]);
  if (!line || !/docker/i.test(piece.text.slice(line.start, offset))) return [];
  return commandsIn(`${piece.text.slice(0, offset)}_`, span(line.start, offset + 1), dialect, lead);
}

const joinSigns: Readonly<Record<Script['dialect'], string>> = { sh: '\\', powershell: '`', batch: '^' };

function commandsIn(
  text: string,
  line: Span,
  dialect: Script['dialect'],
  lead: RegExp | undefined,
): readonly ShellCommand[] {
  let start = behind(lead, text, line.start);
  if (dialect !== 'sh') return windowsCommands(dialect, text, span(start, line.end));
  for (let next = behindOpening(text, start); next > start; next = behindOpening(text, start)) start = next;
  return parseShell(LogicalText.of(text, span(start, line.end), '\\')).commands;
}

/** Words that a command may follow on a line of its own, where the parser has not seen what opened them. */
const opening = /[ \t]*(?:(?:then|else|elif|do|done|fi|esac)\b|[;|&})])/y;
const caseLabel = /[ \t]*[^\s()'"`;|&$]{1,80}\)(?=\s)/y;

function behindOpening(text: string, start: number): number {
  return behind(caseLabel, text, behind(opening, text, start));
}

function behind(pattern: RegExp | undefined, text: string, start: number): number {
  if (!pattern) return start;
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** The line at an offset together with the lines that a sign in front of a line end joins to it. */
function lineAround(text: string, offset: number, sign: string): Span | undefined {
  let start = startOfLine(text, offset);
  while (start > 0 && isContinued(text, start - 1, sign)) {
    start = startOfLine(text, start - 1);
    if (offset - start > longestLine) return undefined;
  }
  let end = endOfLine(text, offset);
  while (end < text.length && isContinued(text, end, sign)) {
    end = endOfLine(text, end + 1);
    if (end - start > longestLine) return undefined;
  }
  return end - start > longestLine ? undefined : span(start, end);
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed;
}

/** Whether the line that ends with the line feed at `feed` goes on behind it. */
function isContinued(text: string, feed: number, sign: string): boolean {
  let last = feed - 1;
  while (last >= 0 && /[ \t\r]/.test(text[last] ?? '')) last--;
  return text[last] === sign && text[last - 1] !== sign;
}
