import type { Items, Piece } from '../analysis/language';
import { lineOf } from './facts';
import { type DockerfileFile, Instruction } from './model/nodes';
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

/**
 * The instructions as items. What FROM and SHELL say reaches the instructions behind them, and directives and comments
 * are read for all: they are part of the order.
 */
export function itemsOf({ instructions, head, comments, source, escapeChar }: DockerfileFile): Items {
  const reaching = instructions.map(({ kind, keyword, span }) =>
    source.slice(kind === 'from' || kind === 'shell' ? span : keyword.span),
  );
  const said = comments.map(({ text }) => text);
  return {
    order: [escapeChar, head, ...said, '', ...reaching].join('\n'),
    nodes: instructions,
    numberOf: (node) => (node instanceof Instruction && instructions[node.index] === node ? node.index : undefined),
    all: instructions.map(({ span, isDone }) => ({ ...span, key: `${isDone ? '' : '?'}${source.slice(span)}` })),
  };
}
