import { defineRule, type RuleContext } from '../../lint/rule';
import { insert } from '../../text/span';
import { copyPaths } from '../facts/copy-paths';
import { isJoinedByPath } from '../facts/line-continuations';
import type { Instruction } from '../model/nodes';
import type { Word } from '../model/words';
import { resolved, workdirAt } from '../model/workdir';

export default defineRule({
  id: 'dockerfile/require-destination-slash',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'DL3021',
    'DS-0011',
    'kics:copy-with-more-than-two-arguments-not-ending-with-slash',
    'dfu:INVALID_DESTINATION',
    'dockerfilelint:add_dest_invalid',
  ],
  messages: {
    several: 'Several sources need a directory, and only a `/` at the end makes `{path}` one: the build stops.',
    wildcard:
      'With two matches the build stops, with one `{path}` becomes a file: a `/` at the end makes it a directory.',
  },
  fixes: {
    add: { title: 'Append `/`', safety: 'safe' },
    makeDirectory: { title: 'Append `/` to make it a directory', safety: 'suggestion' },
  },
  on: { copy: check, add: check },
});

function check(instruction: Instruction, ctx: RuleContext<'several' | 'wildcard', 'add' | 'makeDirectory'>): void {
  const { destination, words } = instruction;
  if (!destination || !isFile(destination) || isSplit(instruction) || isJoinedByPath(instruction)) return;
  const isSeveral = words.length > 2;
  if (!isSeveral && !mayMatchSeveral(words[0], destination, instruction)) return;
  const edits = () => [insert(destination.span.end - (/["']$/.test(destination.text) ? 1 : 0), '/')];
  ctx.report({
    at: destination.span,
    message: isSeveral ? 'several' : 'wildcard',
    data: { path: destination.value },
    fixes: destination.value.includes('\\') ? [] : [{ title: isSeveral ? 'add' : 'makeDirectory', edits }],
    ...(isSeveral ? {} : { atMost: 'warning' }),
  });
}

/** Words that were meant as one path, which another rule tells. */
function isSplit(instruction: Instruction): boolean {
  return copyPaths(instruction)?.some(({ parts }) => parts > 1) ?? true;
}

/**
 * A variable at the end may bring the slash; quotes that are not closed belong to a path with blanks, and what begins
 * with dashes was meant as a flag.
 */
function isFile({ value, text }: Word): boolean {
  if (/^["'][^"']*$|^[^"']*["']$/.test(text) || /^(?:<<|--)/.test(text)) return false;
  return value !== '' && !/(?:[/\\]|(?:^|[/\\])\.\.?)$|\$\{[^{}]*\}$|\$\w+$/.test(value);
}

/** A dot in the last part is the name of a file: one match is meant. A directory that WORKDIR makes is there. */
function mayMatchSeveral(source: Word | undefined, destination: Word, instruction: Instruction): boolean {
  if (!source || !/[*?]|^[^[]*\[.+\]/.test(source.value) || source.hasVariable || /:\/\//.test(source.value))
    return false;
  if (/\.[^./\\]*$/.test(destination.value)) return false;
  const workdir = workdirAt(instruction);
  return workdir === undefined || resolved(destination.value, workdir) !== workdir;
}
