import type { FormattingOptions } from '../../analysis/feature-types';
import { endOfContent } from '../../text/end-of-content';
import { type Edit, insert, overlaps, replace, type Span, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { continuationEdits } from './continuations';
import { gapEdits } from './gaps';
import { prevalentCase } from './keyword-case';

/**
 * Edits that change layout alone: the case of keywords, blanks between words, the indentation of continued lines,
 * blanks at line ends. Comments, here-documents and what stands between quotes stay as they are, byte for byte, and so does what is no instruction (yet).
 */
export function format(file: DockerfileFile, options: FormattingOptions, within?: Span): readonly Edit[] {
  if (hasOldLineEnds(file)) return [];
  const inCase = prevalentCase(file);
  const known = file.instructions.filter(({ kind }) => kind);
  const edits = known.flatMap((instruction) => [
    ...keywordEdits(file, instruction, inCase),
    ...gapEdits(file, instruction),
    ...continuationEdits(file, instruction, options),
  ]);
  const changing = edits.filter((edit) => file.slice(edit.span) !== edit.text);
  if (within) return changing.filter((edit) => overlaps(edit.span, within));
  return [...changing, ...finalNewline(file, options)];
}

/** Editors take a lone carriage return for a line's end, the builder does not. */
function hasOldLineEnds({ source }: DockerfileFile): boolean {
  return /\r(?!\n)/.test(source.text);
}

function keywordEdits(file: DockerfileFile, outer: Instruction, inCase: (word: string) => string): readonly Edit[] {
  const { source } = file;
  const lineStart = source.lineSpan(source.lineAt(outer.span.start)).start;
  const indent = span(lineStart, outer.span.start);
  const edits = /^[ \t]+$/.test(source.slice(indent)) ? [replace(indent, '')] : [];
  for (let instruction: Instruction | undefined = outer; instruction; instruction = instruction.trigger) {
    const { kind, keyword, words } = instruction;
    // A keyword over two lines is legal, and nobody writes it twice.
    if (!kind || source.slice(keyword.span) !== keyword.text) continue;
    edits.push(replace(keyword.span, inCase(keyword.text)));
    const as = kind === 'from' ? words[1] : undefined;
    if (as && /^as$/i.test(as.text) && as.span.end - as.span.start === 2) edits.push(replace(as.span, inCase(as.text)));
  }
  return edits;
}

function finalNewline({ source, instructions }: DockerfileFile, options: FormattingOptions): readonly Edit[] {
  const { text, lineEnd } = source;
  const isOpen = instructions.at(-1)?.heredocs.some(({ terminator }) => !terminator) ?? false;
  if (isOpen || text === '') return [];
  const end = endOfContent(text);
  const endOfLastLine = source.lineSpan(source.lineAt(end)).end;
  if (options.trimFinalNewlines && text.length > endOfLastLine) {
    const wanted = /[\r\n]/.test(text.slice(endOfLastLine)) ? lineEnd : '';
    return text.slice(endOfLastLine) === wanted ? [] : [replace(span(endOfLastLine, text.length), wanted)];
  }
  return options.insertFinalNewline && !/[\r\n]$/.test(text) ? [insert(text.length, lineEnd)] : [];
}
