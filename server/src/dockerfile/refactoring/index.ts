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

/** What can be rewritten at the cursor or for the selected instructions, without changing what is built. */
export function refactorings(file: DockerfileFile, selection: Span): readonly Refactoring[] {
  const selected = selectedIn(file, selection);
  return selected.instructions.length === 0 ? [] : all.flatMap((refactor) => refactor(selected));
}
