import type { Piece } from '../analysis/language';
import { lineOf } from './facts';
import type { DockerfileFile, Instruction } from './model/nodes';
import { usesPosixShell } from './model/platform';

/** An instruction as a piece: its text, and what the model says of it because of where it stands. */
export function pieceOf(instruction: Instruction, file: DockerfileFile): Piece {
  const { span, stage, trigger, isDone } = instruction;
  const { source, escapeChar } = file;
  const bases = stage ? [...lineOf(stage)].map(({ from }) => source.slice(from.span)) : [];
  const state = `${escapeChar}${isDone ? '' : '?'}${usesPosixShell(instruction) ? 'sh' : ''}`;
  return {
    key: [state, ...bases, source.slice(span)].join('\n'),
    start: span.start,
    end: span.end,
    subjects: [instruction, file, stage ?? file, trigger ?? instruction],
  };
}
