import { type EndOfLine, lineEnds, startOfNextLine } from '../../text/source-text';
import type { Span } from '../../text/span';
import { LogicalText } from './logical-text';

export interface Directive {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
  readonly span: Span;
}

/** A comment line from its `#` to the line's end, also one between the lines of a continued instruction. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** A here-document: `<<EOF`, its body, and its last line. */
export interface Heredoc {
  readonly name: string;
  /** `<<EOF` with its quotes. */
  readonly marker: Span;
  /** Tabs at line starts are removed (`<<-`). */
  readonly stripsTabs: boolean;
  /** Variables in the body are left alone (`<<'EOF'`). */
  readonly quoted: boolean;
  /** Whole lines with their line ends. */
  readonly body: Span;
  /** The line that ends it; `undefined` where the file ends first. */
  readonly terminator: Span | undefined;
}

export interface Scan {
  readonly escapeChar: '\\' | '`';
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  readonly heredocs: readonly Heredoc[];
  /**
   * The text line by line, without comments and the bodies of here-documents, and with one letter for the arguments of
   * each line. Columns are kept up to that letter.
   */
  readonly skeleton: string;
}

/** Any other name ends the block of directives. */
const directiveLine = /^([ \t]*#[ \t]*)(check|escape|syntax)([ \t]*=[ \t]*)(?![ \t])(.*)$/i;
const heredocOwner = /^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i;
const heredocMarker = /^\d*<<(-?)([^<]+)$/;

/**
 * Finds what dockerfile-ast must not see: it takes `<<<` for a here-document, loses bodies behind `<<-`, continues a
 * line behind an escaped escape character, walks all stages for each comment, and takes time that grows with the square
 * of the arguments of a RUN.
 *
 * Rules: BuildKit, frontend/dockerfile/parser (directives.go, parser.go).
 */
export function scan(text: string): Scan {
  const directives: Directive[] = [];
  const comments: Comment[] = [];
  const heredocs: Heredoc[] = [];
  const masks: Mask[] = [];
  let escapeChar: '\\' | '`' = '\\';
  let directivesAllowed = true;
  let logicalStart = -1;
  let argumentsBegan = false;

  let marker = text.indexOf('<<');
  const endOfLine = lineEnds(text);
  let lineStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (lineStart < text.length) {
    const lineEnd = endOfLine(lineStart);
    const first = skipBlanks(text, lineStart, lineEnd);
    const isComment = text[first] === '#' && first < lineEnd;

    if (directivesAllowed) {
      const directive = isComment ? toDirective(text, lineStart, lineEnd) : undefined;
      if (directive && !directives.some(({ name }) => name === directive.name)) {
        directives.push(directive);
        if (directive.name === 'escape' && (directive.value === '`' || directive.value === '\\'))
          escapeChar = directive.value;
        masks.push({ start: first, end: lineEnd, by: '' });
        lineStart = startOfNextLine(text, lineEnd);
        continue;
      }
      directivesAllowed = false;
    }

    if (isComment) {
      comments.push({ text: text.slice(first, lineEnd), span: { start: first, end: lineEnd } });
      masks.push({ start: first, end: lineEnd, by: '' });
    } else if (first < lineEnd) {
      if (logicalStart < 0) {
        logicalStart = first;
        argumentsBegan = false;
      }
      const last = lastCharacter(text, lineStart, lineEnd);
      const continues = isContinued(text, lineStart, last, escapeChar);
      const argumentsStart: number = argumentsBegan ? first : endOfKeyword(text, first, lineEnd);
      argumentsBegan ||= argumentsStart < lineEnd;
      masks.push({ start: argumentsStart, end: continues ? last : last + 1, by: 'x' });
      if (!continues) {
        const logical = { start: logicalStart, end: lineEnd };
        if (marker >= 0 && marker < logicalStart) marker = text.indexOf('<<', logicalStart);
        const found = marker >= 0 && marker < lineEnd ? heredocsOf(text, logical, escapeChar, endOfLine) : [];
        logicalStart = -1;
        if (found.length > 0) {
          heredocs.push(...found);
          const bodies = { start: startOfNextLine(text, lineEnd), end: endOfHeredoc(found) };
          if (bodies.end > bodies.start) masks.push({ ...bodies, by: '' });
          lineStart = startOfNextLine(text, Math.max(bodies.end, lineEnd));
          continue;
        }
      }
    }
    lineStart = startOfNextLine(text, lineEnd);
  }
  return { escapeChar, directives, comments, heredocs, skeleton: skeletonOf(text, masks) };
}

interface Mask extends Span {
  /** Nothing hides; a letter stands for arguments, which lose their quotes, markers and length. */
  readonly by: '' | 'x';
}

function toDirective(text: string, lineStart: number, lineEnd: number): Directive | undefined {
  const match = directiveLine.exec(text.slice(lineStart, lineEnd));
  if (!match) return undefined;
  const [, before = '', name = '', equals = '', rest = ''] = match;
  const value = rest.trimEnd();
  const nameStart = lineStart + before.length;
  const valueStart = nameStart + name.length + equals.length;
  return {
    name: name.toLowerCase(),
    nameSpan: { start: nameStart, end: nameStart + name.length },
    value,
    valueSpan: { start: valueStart, end: valueStart + value.length },
    span: { start: lineStart, end: lineEnd },
  };
}

function heredocsOf(text: string, logical: Span, escapeChar: string, endOfLine: EndOfLine): Heredoc[] {
  const line = LogicalText.of(text, logical, escapeChar);
  if (!heredocOwner.test(line.text)) return [];
  const found: Heredoc[] = [];
  let bodyStart = startOfNextLine(text, logical.end);
  for (const word of shellWords(line.text)) {
    const match = heredocMarker.exec(word.text);
    if (!match) continue;
    const written = match[2] ?? '';
    const name = written.replace(/["']|\\(.)/g, '$1');
    const heredoc = heredocBody(text, bodyStart, name, match[1] === '-', endOfLine);
    found.push({
      name,
      stripsTabs: match[1] === '-',
      quoted: name !== written,
      marker: line.span(word.start, word.start + word.text.length),
      ...heredoc,
    });
    bodyStart = heredoc.terminator ? startOfNextLine(text, heredoc.terminator.end) : text.length;
  }
  return found;
}

function heredocBody(
  text: string,
  bodyStart: number,
  name: string,
  stripsTabs: boolean,
  endOfLine: EndOfLine,
): Pick<Heredoc, 'body' | 'terminator'> {
  let lineStart = bodyStart;
  while (lineStart < text.length) {
    const lineEnd = endOfLine(lineStart);
    let first = lineStart;
    while (stripsTabs && text[first] === '\t') first++;
    if (lineEnd - first === name.length && text.startsWith(name, first)) {
      return { body: { start: bodyStart, end: lineStart }, terminator: { start: first, end: lineEnd } };
    }
    lineStart = startOfNextLine(text, lineEnd);
  }
  return { body: { start: Math.min(bodyStart, text.length), end: text.length }, terminator: undefined };
}

function endOfHeredoc(heredocs: readonly Heredoc[]): number {
  const last = heredocs.at(-1);
  return last?.terminator?.end ?? last?.body.end ?? 0;
}

/** Blank-separated words; blanks inside quotes and behind a backslash do not separate, whatever `escape` says. */
function* shellWords(line: string): Generator<{ text: string; start: number }> {
  let start = -1;
  let quote = '';
  for (let i = 0; i <= line.length; i++) {
    const char = line[i] ?? ' ';
    if (quote && i < line.length) {
      if (char === '\\' && quote === '"') i++;
      else if (char === quote) quote = '';
    } else if (/\s/.test(char)) {
      if (start >= 0) yield { text: line.slice(start, i), start };
      start = -1;
    } else {
      if (start < 0) start = i;
      if (char === '"' || char === "'") quote = char;
      else if (char === '\\') i++;
    }
  }
}

/** The escape character, not itself escaped, is the line's last one but for blanks. */
function isContinued(text: string, lineStart: number, last: number, escapeChar: string): boolean {
  return text[last] === escapeChar && (last === lineStart || text[last - 1] !== escapeChar);
}

/** Where the arguments behind a keyword begin, with the blank between them left out; the line's end where none do. */
function endOfKeyword(text: string, first: number, lineEnd: number): number {
  let i = first;
  while (i < lineEnd && text[i] !== ' ' && text[i] !== '\t') i++;
  return Math.min(skipBlanks(text, i, lineEnd), lineEnd);
}

/** Offset of the last character of a line that is no blank. */
function lastCharacter(text: string, lineStart: number, lineEnd: number): number {
  let last = lineEnd - 1;
  while (last > lineStart && (text[last] === ' ' || text[last] === '\t')) last--;
  return last;
}

function skeletonOf(text: string, masks: readonly Mask[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, by } of [...masks].sort((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    // Arguments lie in one line, here-documents in many.
    parts.push(text.slice(position, start), by || blanked(text, start, end));
    position = end;
  }
  parts.push(text.slice(position));
  const skeleton = parts.join('');
  // Behind a directive that is put before the text a byte order mark would be taken for an instruction.
  return skeleton.startsWith('\uFEFF') ? ` ${skeleton.slice(1)}` : skeleton;
}

/** Line ends alone; a blank keeps those apart that would become one. */
function blanked(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/[^\r\n]+/g, (run, at: number) => {
    const isBetween = text[start + at - 1] === '\r' && text[start + at + run.length] === '\n';
    return isBetween ? ' ' : '';
  });
}

function skipBlanks(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && (text[i] === ' ' || text[i] === '\t')) i++;
  return i;
}
