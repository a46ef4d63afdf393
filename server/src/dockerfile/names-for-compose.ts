import type { SymbolUse } from '../analysis/feature-types';
import type { DockerfileNames } from '../build-context/other-language';
import type { SourceText } from '../text/source-text';
import { lower } from './model/lower';
import { type DockerfileFile, type Stage, stageCalled } from './model/nodes';
import { usesOf } from './navigation/stage-uses';
import { variableUsesAt } from './navigation/variable-uses';

/** Names of a Dockerfile for those who build it. */
export const dockerfileNames: DockerfileNames = {
  usesOfStage(source, target) {
    const file = lower(source);
    const stage = stageCalled(target, file.stages, file.stages.length);
    return stage ? placesOf(stage) : [];
  },
  usesOfArg(source: SourceText, name: string) {
    const file = lower(source);
    const declared = argSpan(file, name);
    return declared === undefined ? [] : (variableUsesAt(file, declared)?.uses ?? []);
  },
};

/** A stage without a name is found by its `FROM`. */
function placesOf(stage: Stage): readonly SymbolUse[] {
  const unnamed: SymbolUse = { span: stage.from.keyword.span, role: 'definition', keepsText: true };
  return stage.name ? usesOf(stage) : [unnamed, ...usesOf(stage)];
}

function argSpan({ instructions }: DockerfileFile, name: string): number | undefined {
  for (const instruction of instructions) {
    if (instruction.kind !== 'arg') continue;
    const pair = instruction.pairs.find((each) => each.name.value === name);
    if (pair) return pair.name.span.start;
  }
  return undefined;
}
