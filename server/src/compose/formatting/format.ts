import type { FormattingOptions } from '../../analysis/feature-types';
import { endOfContent } from '../../text/end-of-content';
import { SourceText } from '../../text/source-text';
import { applyEdits, type Edit, insert, overlaps, replace, type Span, span } from '../../text/span';
import { lower } from '../model/lower';
import type { ComposeFile } from '../model/nodes';
import { fixedLines } from './fixed-lines';
import { gapEdits, trailingBlankEdits } from './gaps';
import { indentationEdits } from './indentation';
import { isSameProject } from './same-project';

/**
 * Edits that change layout alone: indentation, blanks behind colons, dashes and lines. Comments, quoted texts, block
 * texts and what stands in brackets keep every byte but their indentation. Nothing is done to a text that is not valid,
 * nor where something else would be loaded afterwards.
 */
export function format(file: ComposeFile, options: FormattingOptions, within?: Span): readonly Edit[] {
  if (file.problems.length > 0 || hasCollectionAsKey(file) || hasOldLineEnds(file)) return [];
  const fixed = fixedLines(file);
  const all = [...indentationEdits(file, options), ...gapEdits(file), ...trailingBlankEdits(file, fixed)];
  const changing = all.filter((edit) => file.source.slice(edit.span) !== edit.text);
  const edits = within
    ? changing.filter((edit) => overlaps(edit.span, within))
    : withFinalNewline(changing, file, options, fixed);
  if (edits.length === 0) return [];
  const formatted = lower(new SourceText(applyEdits(file.source.text, edits)));
  return isSameProject(file, formatted) ? edits : [];
}

/** Our tree does not look into such keys, so it could not tell whether they stay what they are. */
function hasCollectionAsKey({ elements }: ComposeFile): boolean {
  return elements.some((element) => element.kind === 'entry' && element.key.text === '');
}

/** A lone carriage return ends a line, of which not every reader of YAML knows. */
function hasOldLineEnds({ source }: ComposeFile): boolean {
  return /\r(?!\n)/.test(source.text);
}

/** The lines behind the last written one are trimmed as a whole. */
function withFinalNewline(
  edits: readonly Edit[],
  { source }: ComposeFile,
  options: FormattingOptions,
  fixed: ReadonlySet<number>,
): readonly Edit[] {
  const { text, lineEnd } = source;
  const end = endOfContent(text);
  const lastLine = source.lineAt(end);
  if (end === 0 || fixed.has(lastLine)) return edits;
  const rest = span(source.lineSpan(lastLine).end, text.length);
  if (options.trimFinalNewlines && lastLine < source.lineCount - 1) {
    const before = edits.filter((edit) => edit.span.end <= rest.start);
    return source.slice(rest) === lineEnd ? before : [...before, replace(rest, lineEnd)];
  }
  const needsOne = options.insertFinalNewline && lastLine === source.lineCount - 1;
  return needsOne ? [...edits, insert(text.length, lineEnd)] : edits;
}
