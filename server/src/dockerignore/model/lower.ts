import { type IgnorePattern, ignorePatterns } from '../../build-context/ignore-patterns';
import type { SourceText } from '../../text/source-text';
import { span } from '../../text/span';
import type { Comment, IgnoreFile, PatternLine } from './nodes';

/** The tree of any text. Only `#` in the very first column begins a comment; a lone carriage return ends no line. */
export function lower(source: SourceText): IgnoreFile {
  const lines: PatternLine[] = [];
  const comments: Comment[] = [];
  const file: IgnoreFile = { source, lines, comments };
  const patterns = new Map(ignorePatterns(source.text).map((pattern) => [pattern.line, pattern]));
  let start = source.text.startsWith('\uFEFF') ? 1 : 0;
  for (let number = 0; start <= source.text.length; number++) {
    const feed = source.text.indexOf('\n', start);
    const end = feed < 0 ? source.text.length : feed;
    const line = source.text.slice(start, end);
    if (line.startsWith('#')) comments.push({ text: line.trimEnd(), span: span(start, start + line.trimEnd().length) });
    else if (line.trim() !== '') lines.push(patternLine(file, line, start, patterns.get(number)));
    start = end + 1;
  }
  return file;
}

function patternLine(file: IgnoreFile, line: string, start: number, pattern: IgnorePattern | undefined): PatternLine {
  const first = start + line.length - line.trimStart().length;
  const end = start + line.trimEnd().length;
  const written = line.trim();
  const isException = written.startsWith('!');
  const text = isException ? written.slice(1).trimStart() : written;
  return {
    file,
    span: span(first, end),
    bang: isException ? span(first, first + 1) : undefined,
    path: { text, span: span(end - text.length, end) },
    pattern,
  };
}
