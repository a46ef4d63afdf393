import { type Edit, insert } from '../../text/span';
import { inCaseOf, indentOf, offsetAbove } from '../facts';
import type { Instruction } from '../model/nodes';

/** Puts an instruction in a line of its own above another one and its comments; the keyword takes its case. */
export function instructionAbove(instruction: Instruction, keyword: string, rest: string): Edit | undefined {
  const { stage, isTrigger } = instruction;
  if (!stage || isTrigger) return undefined;
  const { file } = stage;
  const line = `${indentOf(file, instruction)}${inCaseOf(instruction.keyword.text, keyword)} ${rest}`;
  return insert(offsetAbove(file, instruction), `${line}${file.source.lineEnd}`);
}
