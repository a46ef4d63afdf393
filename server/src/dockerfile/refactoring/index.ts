import type { Refactoring } from '../../analysis/feature-types';
import type { Span } from '../../text/span';
import type { DockerfileFile } from '../model/nodes';
import type { DockerfileSurroundings } from '../surroundings';
import { addCacheMount } from './add-cache-mount';
import { addOrCopy } from './add-copy';
import { chainToHeredoc } from './chain-to-heredoc';
import { createDockerignore } from './create-dockerignore';
import { extractStage } from './extract-stage';
import { changeForm } from './form';
import { heredocToChain } from './heredoc-to-chain';
import { inlineArg } from './inline-arg';
import { insertHealthcheck } from './insert-healthcheck';
import { introduceArg } from './introduce-arg';
import { mergeRuns } from './merge-runs';
import { moveUser } from './move-user';
import { pinImage } from './pin-image';
import { type Refactor, selectedIn } from './selected';
import { sortPackages } from './sort-packages';
import { splitRun } from './split-run';

const all: readonly Refactor[] = [
  changeForm,
  chainToHeredoc,
  heredocToChain,
  splitRun,
  mergeRuns,
  addCacheMount,
  sortPackages,
  addOrCopy,
  introduceArg,
  pinImage,
  inlineArg,
  extractStage,
  insertHealthcheck,
  moveUser,
];

/** A longer instruction is made by a program, which should be changed instead. */
const longestInstruction = 16_384;

/** What can be rewritten at the cursor or for the selected instructions; the title says so where another image is built. */
export function refactorings(
  file: DockerfileFile,
  selection: Span,
  around?: DockerfileSurroundings,
): readonly Refactoring[] {
  const selected = selectedIn(file, selection);
  const { instructions } = selected;
  const isLong = instructions.some(({ span }) => span.end - span.start > longestInstruction);
  if (instructions.length === 0 || isLong) return [];
  return [...all.flatMap((refactor) => refactor(selected)), ...createDockerignore(selected, around)];
}
