import type { FormattingOptions } from '../../analysis/feature-types';
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
  if (file.problems.length > 0) return [];
  const fixed = fixedLines(file);
  const all = [...indentationEdits(file, options), ...gapEdits(file), ...trailingBlankEdits(file, fixed)];
  const changing = all.filter((edit) => file.source.slice(edit.span) !== edit.text);
  const edits = within
    ? changing.filter((edit) => overlaps(edit.span, within))
    : [...changing, ...finalNewline(file, options, fixed)];
  if (edits.length === 0) return [];
  const formatted = lower(new SourceText(applyEdits(file.source.text, edits)));
  return isSameProject(file, formatted) ? edits : [];
}

function finalNewline(
  { source }: ComposeFile,
  options: FormattingOptions,
  fixed: ReadonlySet<number>,
): readonly Edit[] {
  const { text, lineEnd } = source;
  const end = text.trimEnd().length;
  const lastLine = source.lineAt(end);
  if (end === 0 || fixed.has(lastLine)) return [];
  const endOfLastLine = source.lineSpan(lastLine).end;
  if (options.trimFinalNewlines && text.length > endOfLastLine) {
    const rest = span(endOfLastLine, text.length);
    const wanted = /[\r\n]/.test(source.slice(rest)) ? lineEnd : '';
    return source.slice(rest) === wanted || source.lineAt(text.length) === lastLine ? [] : [replace(rest, wanted)];
  }
  return options.insertFinalNewline && !/[\r\n]$/.test(text) ? [insert(text.length, lineEnd)] : [];
}
