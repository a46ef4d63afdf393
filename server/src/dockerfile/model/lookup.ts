import { touches } from '../../text/span';
import type { Instruction } from './nodes';

/** The instruction that holds an offset, or ends there. */
export function instructionAt(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((instructions[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = instructions[low];
  return found && touches(found.span, offset) ? found : undefined;
}
