import type { DockerfileFile, Instruction, InstructionKind } from '../model/nodes';
import { quoteAware, type Word } from '../model/words';
import { isTemplate } from './written-lines';

const kinds: ReadonlySet<InstructionKind | undefined> = new Set([
  'add',
  'arg',
  'copy',
  'env',
  'expose',
  'from',
  'label',
  'stopsignal',
  'user',
  'volume',
  'workdir',
]);

/** A remark that was written behind the arguments: its first word, and all of it in its line. */
export interface Remark {
  readonly first: Word;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A `#` behind the first argument, outside quotes. `undefined` for commands, whose shell knows such comments. */
export function remarkBehind(instruction: Instruction, file: DockerfileFile): Remark | undefined {
  const { kind, json, logical } = instruction;
  if (!kinds.has(kind) || json || !logical.text.includes(' #') || isTemplate(logical.text)) return undefined;
  const words = quoteAware(logical, 0, file.escapeChar).filter(({ text }) => !text.startsWith('--'));
  const needed = argumentsBefore(kind, words);
  const first = words.find(({ text }, index) => index >= needed && /^#(?:$|#|[A-Za-z])/.test(text));
  if (!first || (first.text !== '#' && isPath(first, words, kind))) return undefined;
  const { start } = first.span;
  const feed = file.slice({ start, end: instruction.argumentSpan.end }).search(/[\r\n]/);
  const end = feed < 0 ? instruction.argumentSpan.end : start + feed;
  return { first, start, end, text: file.slice({ start, end }) };
}

/** The value of the old form `ENV COLOUR #fff`, and the paths of COPY, may begin with `#`. */
function argumentsBefore(kind: InstructionKind | undefined, [first]: readonly Word[]): number {
  const isOldForm = (kind === 'env' || kind === 'label') && !first?.text.includes('=');
  return isOldForm || kind === 'add' || kind === 'copy' ? 2 : 1;
}

/** A file may be called `#notes`, so `#` with letters counts for paths only where words follow it. */
function isPath({ span: at }: Word, words: readonly Word[], kind: InstructionKind | undefined): boolean {
  return (kind === 'add' || kind === 'copy') && words.at(-1)?.span.start === at.start;
}

/** The words of an ENV or LABEL that lack an equals sign although the first one has it. */
export function wordsWithoutEquals({ kind, pairs }: Instruction): readonly Word[] {
  // The old form without any equals sign is always one pair.
  if ((kind !== 'env' && kind !== 'label') || pairs.length < 2) return [];
  return pairs.filter(({ value }) => value === undefined).map(({ name }) => name);
}
