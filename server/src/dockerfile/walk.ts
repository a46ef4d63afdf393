import type { Remembering, Visit } from '../analysis/language';
import type { NodeKind } from '../lint/rule';
import { type DockerfileFile, type Instruction, instructionKinds } from './model/nodes';
import { stageParts } from './parts';
import { itemsOf, pieceOf } from './pieces';
import type { DockerfileSurroundings } from './surroundings';

const pieceKinds: readonly NodeKind[] = ['statement', 'instruction', 'command', ...instructionKinds];

/** Shows the file, each stage and each instruction with its shell commands in document order, then the build context. */
export function walk(
  file: DockerfileFile,
  visit: Visit,
  around?: DockerfileSurroundings,
  remembering?: Remembering,
): void {
  const across = (node: number, walkNode: () => void) =>
    remembering ? remembering.across(() => itemsOf(file), node, walkNode) : walkNode();
  across(-1, () => visit('dockerfile', file));
  const walkStatement = (instruction: Instruction) => {
    const walkPiece = (asks: (kind: NodeKind) => boolean) => walkInstruction(instruction, file, visit, asks);
    if (remembering) remembering.inPiece(() => pieceOf(instruction, file), walkPiece);
    else walkPiece(() => true);
  };
  for (const instruction of file.instructions) {
    if (instruction.stage) break;
    walkStatement(instruction);
  }
  const parts = remembering ? stageParts(file) : [];
  const reasksPieces = remembering !== undefined && pieceKinds.some(remembering.reasks);
  for (const stage of file.stages) {
    const walkStage = (isKnown: boolean) => {
      across(stage.index, () => visit('stage', stage));
      if (!isKnown || reasksPieces) stage.instructions.forEach(walkStatement);
    };
    const part = parts[stage.index];
    if (part) remembering?.inPart(part, walkStage);
    else walkStage(false);
  }
  if (around) visit('buildContext', { file, around });
}

function walkInstruction(
  instruction: Instruction,
  file: DockerfileFile,
  visit: Visit,
  asks: (kind: NodeKind) => boolean,
): void {
  visit('statement', { file, instruction });
  visit('instruction', instruction);
  if (instruction.kind) visit(instruction.kind, instruction);
  if (asks('command')) for (const command of instruction.commands) visit('command', { command, instruction });
  if (instruction.trigger) walkInstruction(instruction.trigger, file, visit, asks);
}
