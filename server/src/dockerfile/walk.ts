import type { InPart, Visit } from '../analysis/language';
import type { DockerfileFile, Instruction } from './model/nodes';
import { stageParts } from './parts';
import type { DockerfileSurroundings } from './surroundings';

const everything: InPart = (_part, walkPart) => walkPart();

/** Shows the file, each stage and each instruction with its shell commands in document order, then the build context. */
export function walk(
  file: DockerfileFile,
  visit: Visit,
  around?: DockerfileSurroundings,
  inPart: InPart = everything,
): void {
  visit('dockerfile', file);
  const walkStatement = (instruction: Instruction) => {
    visit('statement', { file, instruction });
    if (instruction.trigger) visit('statement', { file, instruction: instruction.trigger });
    walkInstruction(instruction, visit);
  };
  for (const instruction of file.instructions) {
    if (instruction.stage) break;
    walkStatement(instruction);
  }
  const parts = inPart === everything ? [] : stageParts(file);
  for (const stage of file.stages) {
    const walkStage = () => {
      visit('stage', stage);
      stage.instructions.forEach(walkStatement);
    };
    const part = parts[stage.index];
    if (part) inPart(part, walkStage);
    else walkStage();
  }
  if (around) visit('buildContext', { file, around });
}

function walkInstruction(instruction: Instruction, visit: Visit): void {
  visit('instruction', instruction);
  if (instruction.kind) visit(instruction.kind, instruction);
  for (const command of instruction.commands) visit('command', { command, instruction });
  if (instruction.trigger) walkInstruction(instruction.trigger, visit);
}
