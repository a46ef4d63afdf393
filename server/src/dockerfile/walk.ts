import type { Visit } from '../analysis/language';
import type { DockerfileFile, Instruction } from './model/nodes';

/** Shows the file, then each stage and each instruction with its shell commands, in document order. */
export function walk(file: DockerfileFile, visit: Visit): void {
  visit('dockerfile', file);
  let stage = 0;
  for (const instruction of file.instructions) {
    const next = file.stages[stage];
    if (next && next.from === instruction) {
      visit('stage', next);
      stage++;
    }
    walkInstruction(instruction, visit);
  }
}

function walkInstruction(instruction: Instruction, visit: Visit): void {
  visit('instruction', instruction);
  if (instruction.kind) visit(instruction.kind, instruction);
  for (const command of instruction.commands) visit('command', { command, instruction });
  if (instruction.trigger) walkInstruction(instruction.trigger, visit);
}
