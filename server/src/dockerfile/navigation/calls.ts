import type { CallEdge, CallHierarchy, CallNode } from '../../analysis/feature-types';
import type { Span } from '../../text/span';
import type { DockerfileFile, Stage } from '../model/nodes';
import { type StageUse, stageUses } from './stage-uses';
import { stageAt } from './symbol';

/** A stage "calls" the stages that it is built on or copies from. On a FROM keyword the stage is its own. */
export function callsAt(file: DockerfileFile, offset: number): CallHierarchy | undefined {
  const stage = stageAt(file, offset) ?? file.stages.find(({ from }) => isAt(from.span, offset));
  if (!stage) return undefined;
  const uses = stageUses(file);
  return {
    node: nodeOf(stage),
    incoming: edges(
      uses.filter((use) => use.stage === stage),
      ({ instruction }) => instruction.stage,
    ),
    outgoing: edges(
      uses.filter(({ instruction }) => instruction.stage === stage),
      (use) => use.stage,
    ),
  };
}

function edges(uses: readonly StageUse[], other: (use: StageUse) => Stage | undefined): readonly CallEdge[] {
  const places = new Map<Stage, Span[]>();
  for (const use of uses) {
    const stage = other(use);
    if (stage) places.set(stage, [...(places.get(stage) ?? []), use.word.span]);
  }
  return [...places].map(([stage, from]) => ({ node: nodeOf(stage), from }));
}

function nodeOf({ name, index, image, from, span }: Stage): CallNode {
  return {
    name: name?.value ?? `stage ${index}`,
    ...(image ? { detail: image.text } : {}),
    span,
    nameSpan: name?.span ?? from.keyword.span,
  };
}

function isAt({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
