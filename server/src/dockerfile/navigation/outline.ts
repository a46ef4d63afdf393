import type { OutlineNode } from '../../analysis/feature-types';
import type { DockerfileFile, Instruction, Stage } from '../model/nodes';

const longestDetail = 60;

/** Directives, what stands before the first FROM, then the stages with their instructions. */
export function outline(file: DockerfileFile): readonly OutlineNode[] {
  const directives = file.directives.map(({ name, nameSpan, value, span }): OutlineNode => {
    return { name, detail: value, kind: 'directive', span, nameSpan, children: [] };
  });
  const before = file.instructions.filter(({ stage }) => !stage).map(instructionNode);
  return [...directives, ...before, ...file.stages.map(stageNode)];
}

function stageNode(stage: Stage): OutlineNode {
  const { from, name, image, instructions, span } = stage;
  return {
    name: name?.value ?? image?.text ?? from.keyword.text,
    ...(name && image ? { detail: image.text } : {}),
    kind: 'stage',
    span,
    nameSpan: name?.span ?? image?.span ?? from.keyword.span,
    children: instructions.slice(1).map(instructionNode),
  };
}

function instructionNode(instruction: Instruction): OutlineNode {
  const { keyword, span, logical } = instruction;
  const text = logical.text.trim().replace(/\s+/g, ' ');
  const detail = text.length > longestDetail ? `${text.slice(0, longestDetail - 1)}…` : text;
  return {
    name: keyword.text.toUpperCase(),
    ...(detail ? { detail } : {}),
    kind: 'instruction',
    span,
    nameSpan: keyword.span,
    children: [],
  };
}
