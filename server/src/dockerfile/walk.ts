import type { Visit } from '../analysis/language';
import type { DockerfileFile, Instruction } from './model/nodes';
import type { DockerfileSurroundings } from './surroundings';

/** Shows the file, each stage and each instruction with its shell commands in document order, then the build context. */
export function walk(file: DockerfileFile, visit: Visit, around?: DockerfileSurroundings): void {
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
  if (around) visit('buildContext', { file, around });
}

function walkInstruction(instruction: Instruction, visit: Visit): void {
  visit('instruction', instruction);
  if (instruction.kind) visit(instruction.kind, instruction);
  for (const command of instruction.commands) visit('command', { command, instruction });
  if (instruction.trigger) walkInstruction(instruction.trigger, visit);
}
