import { replace, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { usesPosixShell } from '../model/platform';
import { beginsWithErrorExit } from './chain-to-heredoc';
import { continuationIndent } from './layout';
import { commandWordsOf, readAgain, sameWords } from './read-again';
import type { Refactor } from './selected';
import { shellMarks } from './shell-marks';

/** A here-document of simple commands behind `set -e` as a chain of `&&`. */
export const heredocToChain: Refactor = ({ file, instruction }) => {
  const [heredoc] = instruction?.heredocs ?? [];
  const [command] = instruction?.words ?? [];
  if (!instruction?.stage || instruction.kind !== 'run' || !heredoc?.terminator || !command) return [];
  const { source } = file;
  if (instruction.heredocs.length > 1 || command.text !== source.slice(heredoc.marker)) return [];
  if (!usesPosixShell(instruction) || instruction.script.hasErrors || !beginsWithErrorExit(instruction)) return [];

  const text = chainText(file, instruction, source.slice(heredoc.body), heredoc.stripsTabs);
  if (text === undefined) return [];
  const head = source.slice(span(instruction.span.start, command.span.start));
  const again = readAgain(file, head + text);
  const before = commandWordsOf([instruction]);
  const expected = isPlainErrorExit(before[0]) ? before.slice(1) : before;
  if (again.length !== 1 || again[0]?.json || !sameWords(commandWordsOf(again), expected)) return [];
  const edit = replace(span(command.span.start, heredoc.terminator.end), text);
  return [{ title: 'Write the here-document as a chain of `&&`', kind: 'refactor.rewrite', edits: () => [edit] }];
};

function chainText(
  file: DockerfileFile,
  instruction: Instruction,
  body: string,
  stripsTabs: boolean,
): string | undefined {
  const script = stripsTabs ? body.replace(/^\t+/gm, '') : body;
  if (script.startsWith('#!')) return undefined;
  const statements = statementsOf(script);
  if (!statements || statements.commands.length === 0) return undefined;

  const indent = continuationIndent(file, instruction);
  const lines: string[] = [];
  for (const [index, { comments, text }] of statements.commands.entries()) {
    const isLast = index === statements.commands.length - 1;
    const notes = isLast ? [...comments, ...statements.trailing] : comments;
    if (notes.length > 0 && lines.length === 0) lines.push(file.escapeChar);
    lines.push(...notes.map((note) => `${indent}${note}`));
    const command = file.escapeChar === '\\' ? text : text.replace(/\\\n/g, `${file.escapeChar}\n`);
    const start = lines.length === 0 ? '' : indent;
    lines.push(`${start}${index === 0 ? '' : '&& '}${command}${isLast ? '' : ` ${file.escapeChar}`}`);
  }
  return lines.join('\n');
}

interface Statements {
  readonly commands: readonly { readonly comments: readonly string[]; readonly text: string }[];
  /** Comments behind the last command. */
  readonly trailing: readonly string[];
}

/** One a line, without a `set -e` that does nothing else; `undefined` where one is more than a pipeline. */
function statementsOf(script: string): Statements | undefined {
  const read = shellMarks(script);
  if (!read) return undefined;
  const isSimple = read.marks.every(
    ({ text, depth }) => text === '|' || ((text === '\n' || text === '#') && depth === 0),
  );
  if (!isSimple) return undefined;

  const commands: { comments: readonly string[]; text: string }[] = [];
  let comments: string[] = [];
  let start = 0;
  const ends = read.marks.filter(({ text }) => text === '\n').map(({ at }) => at);
  for (const end of [...ends, script.length]) {
    const text = script.slice(start, end).trim();
    const hasNote = read.marks.some((mark) => mark.text === '#' && start <= mark.at && mark.at < end);
    if (text.startsWith('#')) comments.push(text);
    else if (hasNote || text.endsWith('|')) return undefined;
    else if (text && !(commands.length === 0 && /^set[ \t]+-e$/.test(text))) {
      commands.push({ comments, text });
      comments = [];
    }
    start = end + 1;
  }
  return { commands, trailing: comments };
}

function isPlainErrorExit(words: readonly string[] | undefined): boolean {
  return words?.join(' ') === 'set -e';
}
