import type { FormattingOptions } from '../../analysis/feature-types';
import { endOfContent } from '../../text/end-of-content';
import { type Edit, insert, overlaps, remove, replace, type Span, span } from '../../text/span';
import type { IgnoreFile } from '../model/nodes';

/**
 * Edits that change layout alone: blanks at both ends of a line and behind `!` go, for the builder drops them too. No
 * line moves, since order decides.
 */
export function format(file: IgnoreFile, options: FormattingOptions, within?: Span): readonly Edit[] {
  if (hasOldLineEnds(file)) return [];
  const edits = [...patternEdits(file), ...trailingBlanks(file)];
  if (within) return edits.filter((edit) => overlaps(edit.span, within));
  return withFinalNewline(edits, file, options);
}

/** Editors take a lone carriage return for a line's end, the builder for a part of the name. */
function hasOldLineEnds({ source }: IgnoreFile): boolean {
  return /\r(?!\n)/.test(source.text);
}

function patternEdits({ lines, source }: IgnoreFile): readonly Edit[] {
  return lines.flatMap(({ span: at, bang, path }) => {
    const { start } = source.lineSpan(source.lineAt(at.start));
    const first = source.text[start] === '\uFEFF' ? start + 1 : start;
    // Without the blanks in front it would become a comment.
    const indent = path.text.startsWith('#') && !bang ? [] : blanks(source.text, first, at.start);
    return [...indent, ...(bang && path.text !== '' ? blanks(source.text, bang.end, path.span.start) : [])];
  });
}

/** What is no space and no tab is left to the builder. */
function blanks(text: string, start: number, end: number): readonly Edit[] {
  return start < end && /^[ \t]+$/.test(text.slice(start, end)) ? [remove(span(start, end))] : [];
}

function trailingBlanks({ source }: IgnoreFile): readonly Edit[] {
  const edits: Edit[] = [];
  for (let line = 0; line < source.lineCount; line++) {
    const { start, end } = source.lineSpan(line);
    let last = end;
    while (last > start && /[ \t]/.test(source.text[last - 1] ?? '')) last--;
    if (last < end) edits.push(remove(span(last, end)));
  }
  return edits;
}

function withFinalNewline(edits: readonly Edit[], { source }: IgnoreFile, options: FormattingOptions): readonly Edit[] {
  const { text, lineEnd } = source;
  const end = endOfContent(text);
  if (end === 0) return edits;
  const endOfLast = source.lineSpan(source.lineAt(end)).end;
  if (options.trimFinalNewlines && /[\r\n]/.test(text.slice(endOfLast))) {
    const rest = span(endOfLast, text.length);
    const before = edits.filter((edit) => edit.span.end <= endOfLast);
    return source.slice(rest) === lineEnd ? before : [...before, replace(rest, lineEnd)];
  }
  return options.insertFinalNewline && !/[\r\n]$/.test(text) ? [...edits, insert(text.length, lineEnd)] : edits;
}
