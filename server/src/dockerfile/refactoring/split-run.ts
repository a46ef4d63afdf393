import { replace, span } from '../../text/span';
import { indentOf } from '../facts';
import { mountOption, mountsOf, mountType } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import { chainOf, changesShell } from './chain';
import { commentsWithin, hasLoneReturn } from './layout';
import { commandWordsOf, readAgain, sameWords } from './read-again';
import type { Refactor } from './selected';

/** A RUN of its own for each command that `&&` ties, all with the flags of the first. */
export const splitRun: Refactor = ({ file, instruction }) => {
  const chain = instruction && chainOf(instruction);
  if (!chain || chain.parts.length < 2 || hasLoneReturn(file, instruction.span) || losesMounts(instruction)) return [];
  const { parts } = chain;
  if (parts.slice(0, -1).some(changesShell)) return [];

  const { source } = file;
  const indent = indentOf(file, instruction);
  const head = [instruction.keyword.text, ...flagTexts(instruction)].join(' ');
  const edits = parts.slice(1).map((part, index) => {
    const joint = span(parts[index]?.span.end ?? part.span.start, part.span.start);
    const comments = commentsWithin(file, joint).map(({ text }) => `${indent}${text}${source.lineEnd}`);
    return replace(joint, `${source.lineEnd}${comments.join('')}${indent}${head} `);
  });
  const texts = parts.map((part) => `${head} ${source.slice(part.span)}`);
  const again = readAgain(file, texts.join('\n'));
  const isSame = again.length === parts.length && sameWords(commandWordsOf(again), commandWordsOf([instruction]));
  if (!isSame) return [];
  return [{ title: `Split into ${parts.length} \`RUN\` instructions`, kind: 'refactor.rewrite', edits: () => edits }];
};

/** What a step writes to such a mount is gone for the next one. */
export function losesMounts(instruction: Instruction): boolean {
  return mountsOf(instruction).some(
    (mount) => mountType(mount) === 'tmpfs' || (mountType(mount) === 'bind' && mountOption(mount, 'rw', 'readwrite')),
  );
}

export function flagTexts({ flags, stage }: Instruction): readonly string[] {
  return flags.map((flag) => stage?.file.slice(flag.span) ?? '');
}
