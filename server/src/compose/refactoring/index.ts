import type { Refactoring } from '../../analysis/feature-types';
import type { Span } from '../../text/span';
import type { ComposeProject } from '../project/project';
import { addHealthcheck } from './add-healthcheck';
import { addLogLimits, addResourceLimits } from './add-limits';
import { moveToExtends, moveToInclude } from './extract-file';
import { fromDockerRun } from './from-docker-run';
import { inlineAlias } from './inline-alias';
import { changeMounts } from './mount-forms';
import { moveToDotenv, moveToSecret } from './move-secret';
import {
  changeBuild,
  changeConfigs,
  changeDependencies,
  changeEnvFiles,
  changeNetworks,
  changeSecrets,
} from './name-forms';
import { changePairs } from './pair-forms';
import { pinImage } from './pin-image';
import { changePorts } from './port-forms';
import { prepareStack } from './prepare-stack';
import { type Refactor, selectedIn } from './selected';
import { shareKeys, shareValue } from './share';
import { toDockerRun } from './to-docker-run';

const all: readonly Refactor[] = [
  changePorts,
  changeMounts,
  changePairs,
  changeSecrets,
  changeConfigs,
  changeEnvFiles,
  changeDependencies,
  changeNetworks,
  changeBuild,
  pinImage,
  addHealthcheck,
  moveToSecret,
  moveToDotenv,
  addResourceLimits,
  addLogLimits,
  shareValue,
  shareKeys,
  inlineAlias,
  moveToInclude,
  moveToExtends,
  prepareStack,
  toDockerRun,
];

/** What can be rewritten at the cursor or for what is selected. */
export function refactorings(project: ComposeProject, selection: Span): readonly Refactoring[] {
  const pasted = fromDockerRun(project.here, selection);
  if (pasted.length > 0 || project.here.problems.length > 0) return pasted;
  const selected = selectedIn(project, selection);
  return all.flatMap((refactor) => refactor(selected));
}
