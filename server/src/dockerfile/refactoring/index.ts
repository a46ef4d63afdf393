import type { Refactoring } from '../../analysis/feature-types';
import type { Span } from '../../text/span';
import type { DockerfileFile } from '../model/nodes';
import { addCacheMount } from './add-cache-mount';
import { addOrCopy } from './add-copy';
import { chainToHeredoc } from './chain-to-heredoc';
import { extractStage } from './extract-stage';
import { changeForm } from './form';
import { heredocToChain } from './heredoc-to-chain';
import { inlineArg } from './inline-arg';
import { insertHealthcheck } from './insert-healthcheck';
import { introduceArg } from './introduce-arg';
import { mergeRuns } from './merge-runs';
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
  inlineArg,
  extractStage,
  insertHealthcheck,
];

/** A longer instruction is made by a program, which should be changed instead. */
const longestInstruction = 16_384;

/** What can be rewritten at the cursor or for the selected instructions, without changing what is built. */
export function refactorings(file: DockerfileFile, selection: Span): readonly Refactoring[] {
  const selected = selectedIn(file, selection);
  const { instructions } = selected;
  const isLong = instructions.some(({ span }) => span.end - span.start > longestInstruction);
  return instructions.length === 0 || isLong ? [] : all.flatMap((refactor) => refactor(selected));
}
