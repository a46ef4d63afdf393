import type { CompletionProposal } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import { span } from '../../text/span';
import { LogicalText } from '../model/logical-text';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { skipBlanks } from '../model/words';

/** The cursor behind an instruction's keyword, and what is written around it. */
export interface Slot {
  readonly file: DockerfileFile;
  /** The one behind ONBUILD, where the cursor is in that. */
  readonly instruction: Instruction;
  readonly offset: number;
  readonly context: FeatureContext;
  /** From the keyword to the cursor, without line continuations and comments. */
  readonly before: string;
  /** The same behind the flags that stand in front and are finished. */
  readonly rest: string;
  /** From the cursor to the end of its line. */
  readonly after: string;
  /** The words before the one at the cursor, without flags. */
  readonly words: readonly string[];
  /** What is written of the word at the cursor. */
  readonly word: string;
  /** Only flags stand before the word. */
  readonly mayBeFlag: boolean;
}

/** A proposal whose place is still open; its label is its text unless it has another one. */
export type Choice = Omit<CompletionProposal, 'replaces' | 'text'> & { readonly text?: string };

/** The choices in place of what is typed of them. */
export function propose(
  { file, offset }: Pick<Slot, 'file' | 'offset'>,
  typed: string,
  choices: readonly Choice[],
): readonly CompletionProposal[] {
  const { start } = file.source.lineSpan(file.source.lineAt(offset));
  const replaces = span(Math.max(start, offset - typed.length), offset);
  return choices.map((choice) => ({ ...choice, text: choice.text ?? choice.label, replaces }));
}

/** Choices that differ in nothing but their label, in the order given. */
export function inOrder(kind: Choice['kind'], labels: readonly string[], rank = 0): readonly Choice[] {
  return labels.map((label, index) => ({ label, kind, rank: rank + index }));
}

/** The instruction that the text at an offset belongs to, also where nothing of it stands there yet. */
export function instructionAround(file: DockerfileFile, offset: number): Instruction | undefined {
  const { instructions } = file;
  let next = 0;
  for (let end = instructions.length; next < end; ) {
    const middle = (next + end) >> 1;
    if ((instructions[middle]?.span.start ?? 0) <= offset) next = middle + 1;
    else end = middle;
  }
  const found = instructions[next - 1];
  if (!found || !goesOnUntil(found, offset, file)) return undefined;
  return found.trigger && offset >= found.trigger.span.start ? found.trigger : found;
}

/** `undefined` where the line ends at the cursor, because a continuation stands before it. */
export function slotIn(
  file: DockerfileFile,
  instruction: Instruction,
  offset: number,
  context: FeatureContext,
): Slot | undefined {
  const { source, escapeChar } = file;
  const { start, end } = source.lineSpan(source.lineAt(offset));
  const after = source.text.slice(offset, end);
  if (source.text[offset - 1] === escapeChar && after.trim() === '') return undefined;

  const from = instruction.keyword.span.end;
  const logical = LogicalText.of(source.text, span(from, offset), escapeChar).text;
  const indent = source.text.slice(start, offset);
  // An empty line is left out of the logical text, but a word that begins there is a word of its own.
  const before = start > from && indent.trim() === '' ? `${logical}${indent || ' '}` : logical;
  const rest = before.slice(endOfFlags(before));
  const words = rest.split(/\s+/);
  const word = words.pop() ?? '';
  return { file, instruction, offset, context, before, rest, after, word, words, mayBeFlag: words.length === 0 };
}

/** The instruction holds the offset, or nothing but blanks and continuations stand between them. */
function goesOnUntil({ span: { end }, heredocs }: Instruction, offset: number, { source, escapeChar }: DockerfileFile) {
  if (offset <= end) return true;
  const from = source.lineAt(end);
  const to = source.lineAt(offset);
  if (heredocs.length > 0) return false;
  for (let line = from; line < to; line++) {
    const text = source.slice(source.lineSpan(line)).trimEnd();
    if (/^\s*#/.test(text)) continue;
    if (!text.endsWith(escapeChar) || text.endsWith(escapeChar + escapeChar)) return false;
  }
  return true;
}

/** Where what is no flag begins; a flag that nothing follows is still being written. */
function endOfFlags(before: string): number {
  let position = skipBlanks(before, 0);
  while (before.startsWith('--', position)) {
    const length = before.slice(position).search(/\s/);
    if (length < 0) break;
    position = skipBlanks(before, position + length);
  }
  return position;
}
