import { type Span, span } from '../../text/span';
import { fact } from '../facts';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { wrongContinuations } from './line-continuations';

/** A line that the builder takes for an instruction, though it goes on with the command above it. */
export interface LostLine {
  /** The operator or comma that shows it. */
  readonly at: Span;
  readonly operator: string;
  /** It stands at the end of the line above; else at the beginning of this one. */
  readonly isAbove: boolean;
  /** Offset behind the line above, where the escape character is missing. */
  readonly end: number;
}

/** The lost lines of a file, by the instruction that the builder sees in them. */
export const lostLines = fact<DockerfileFile, ReadonlyMap<Instruction, LostLine>>((file) => {
  const found = new Map<Instruction, LostLine>();
  if (file.instructions.every(({ kind }) => kind !== undefined)) return found;
  let above: { readonly end: number; readonly text: string; readonly inArray: boolean } | undefined;
  for (const instruction of file.instructions) {
    const { kind, keyword, logical, argumentSpan, heredocs } = instruction;
    const mayBeLost = above && kind === undefined && !followsWrongContinuation(instruction, file);
    const lost = above && mayBeLost ? lostBehind(above, keyword) : undefined;
    if (lost) found.set(instruction, lost);
    const isCommand = kind === 'run' || kind === 'cmd' || kind === 'entrypoint';
    const text: string = lost ? `${keyword.text}${logical.text}`.trim() : logical.text.trim();
    const inArray: boolean = isCommand ? text.startsWith('[') : (above?.inArray ?? false);
    above = (isCommand || lost) && heredocs.length === 0 ? { end: argumentSpan.end, text, inArray } : undefined;
  }
  return found;
});

/** The line above ends with the escape character that the file does not use, which is a fault of its own. */
export function followsWrongContinuation({ span: at }: Instruction, file: DockerfileFile): boolean {
  return linesBehindWrongOnes(file).has(file.source.lineAt(at.start));
}

const linesBehindWrongOnes = fact<DockerfileFile, ReadonlySet<number>>((file) => {
  const places = wrongContinuations(file).flatMap((wrong) => wrong.places);
  return new Set(places.map((place) => file.source.lineAt(place.start) + 1));
});

function lostBehind(
  { end, text, inArray }: { readonly end: number; readonly text: string; readonly inArray: boolean },
  keyword: Instruction['keyword'],
): LostLine | undefined {
  const last = (inArray ? /,$/ : /(?:&&|\|\|?)$/).exec(text)?.[0];
  if (last) return { at: span(end - last.length, end), operator: last, isAbove: true, end };
  const first = inArray ? undefined : /^(?:&&|\|\|?)/.exec(keyword.text)?.[0];
  const { start } = keyword.span;
  return first ? { at: span(start, start + first.length), operator: first, isAbove: false, end } : undefined;
}
