import type { Edit } from '../../text/span';
import { replace, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { chainOf, changesShell } from './chain';
import { blankRestOfLine, commentsWithin, continuationIndent, hasLoneReturn } from './layout';
import { commandWordsOf, readAgain, sameWords } from './read-again';
import type { Refactor } from './selected';
import { flagTexts, losesMounts } from './split-run';

/** One RUN of several that follow each other; at the cursor, of that one and the next. */
export const mergeRuns: Refactor = ({ file, instruction, instructions }) => {
  const runs = instruction ? [instruction, ...nextOf(instruction)] : instructions;
  const edits = runs.length > 1 ? mergeEdits(file, runs) : undefined;
  if (!edits) return [];
  const title = instruction ? 'Merge with the next `RUN`' : `Merge ${runs.length} \`RUN\` instructions into one`;
  return [{ title, kind: 'refactor.rewrite', edits: () => edits }];
};

function nextOf(instruction: Instruction): readonly Instruction[] {
  const all = instruction.stage?.instructions ?? [];
  return all.slice(all.indexOf(instruction) + 1).slice(0, 1);
}

function mergeEdits(file: DockerfileFile, runs: readonly Instruction[]): readonly Edit[] | undefined {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last || !runs.every(({ stage }) => stage === first.stage)) return undefined;
  if (hasLoneReturn(file, span(first.span.start, last.span.end)) || runs.some(losesMounts)) return undefined;
  const chains = runs.map(chainOf);
  const flags = flagTexts(first).join(' ');
  if (runs.some((run) => flagTexts(run).join(' ') !== flags)) return undefined;
  for (const [index, chain] of chains.entries()) {
    if (!chain) return undefined;
    // `a && b || c` is not `a && (b || c)`.
    if (index > 0 && chain.read.marks.some(({ text, depth }) => text === '||' && depth === 0)) return undefined;
    if (index < chains.length - 1 && chain.parts.some(changesShell)) return undefined;
  }

  const { source } = file;
  const indent = continuationIndent(file, first);
  const edits: Edit[] = [];
  let merged = '';
  for (const [index, run] of runs.entries()) {
    const [command] = run.words;
    const before = runs[index - 1];
    if (!command) return undefined;
    if (before) {
      if (!blankRestOfLine(file, before.span.end)) return undefined;
      const gap = span(before.span.end, command.span.start);
      const comments = commentsWithin(file, gap).map(({ text }) => `${indent}${text}${source.lineEnd}`);
      const joint = ` ${file.escapeChar}${source.lineEnd}${comments.join('')}${indent}&& `;
      edits.push(replace(gap, joint));
      merged += joint;
    }
    merged += source.slice(span(index === 0 ? run.span.start : command.span.start, run.span.end));
  }
  const again = readAgain(file, merged);
  return again.length === 1 && sameWords(commandWordsOf(again), commandWordsOf(runs)) ? edits : undefined;
}
