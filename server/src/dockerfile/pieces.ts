import type { Item, Items, Piece } from '../analysis/language';
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
 * The instructions as items. What FROM and SHELL say reaches the instructions behind them, and what stands above all of
 * them and comments are read for all: they are part of the order, with the instruction that each comment is in or behind.
 */
export function itemsOf(file: DockerfileFile): Items {
  const { instructions, head, source, escapeChar } = file;
  const order: string[] = [escapeChar, head, ...placedComments(file), ''];
  const all: Item[] = [];
  for (const { kind, keyword, span, isDone } of instructions) {
    const text = source.slice(span);
    all.push({ start: span.start, end: span.end, key: isDone ? text : `?${text}` });
    order.push(kind === 'from' || kind === 'shell' ? text : keyword.text);
  }
  return {
    order: order.join('\n'),
    nodes: instructions,
    numberOf: (node) => (node instanceof Instruction && instructions[node.index] === node ? node.index : undefined),
    all,
  };
}

function placedComments({ comments, instructions }: DockerfileFile): readonly string[] {
  let before = 0;
  return comments.map(({ span, text }) => {
    while (instructions[before] && (instructions[before]?.span.start ?? 0) < span.start) before++;
    const isInside = span.start < (instructions[before - 1]?.span.end ?? 0);
    return `${before}${isInside ? ' in' : ''} ${text}`;
  });
}
