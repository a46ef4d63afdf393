import type { Span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { usesPosixShell } from '../model/platform';
import type { ShellCommand } from '../model/shell';
import { type ShellMarks, shellMarks } from './shell-marks';

/** One of the commands that `&&` ties at the top level of a RUN. */
export interface ChainPart {
  /** Without continuations. */
  readonly text: string;
  readonly span: Span;
  /** Of `text` in the instruction's logical text. */
  readonly logicalStart: number;
  readonly commands: readonly ShellCommand[];
}

export interface Chain {
  readonly parts: readonly ChainPart[];
  readonly read: ShellMarks;
  /** Where the shell text begins in the instruction's logical text. */
  readonly logicalStart: number;
}

/** Commands that change what the ones behind them in the same shell see. */
const stateful: ReadonlySet<string> = new Set(
  `. : alias cd declare eval exec exit export getopts hash let local popd pushd read readonly set setopt shift shopt
  source trap typeset ulimit umask unalias unset wait`.split(/\s+/),
);

/** The parts of a RUN in shell form that is one chain of `&&`; `||` may stand in its first part alone. */
export function chainOf(instruction: Instruction): Chain | undefined {
  const { kind, stage, json, heredocs, script, logical, words } = instruction;
  const [word] = words;
  if (kind !== 'run' || !stage || json || heredocs.length > 0 || script.hasErrors || !word) return undefined;
  const read = usesPosixShell(instruction) ? shellMarks(word.text) : undefined;
  if (!read || !tiesOnlyByAnd(read)) return undefined;

  const logicalStart = logical.text.trimEnd().length - word.text.length;
  const parts: ChainPart[] = [];
  let start = 0;
  const ends = read.marks.filter(({ text, depth }) => text === '&&' && depth === 0).map(({ at }) => at);
  for (const end of [...ends, word.text.length]) {
    const raw = word.text.slice(start, end);
    const text = raw.trim();
    if (!text) return undefined;
    const first = logicalStart + start + raw.indexOf(text);
    const span = logical.span(first, first + text.length);
    const commands = script.commands.filter(
      (command) => span.start <= command.span.start && command.span.end <= span.end,
    );
    parts.push({ text, span, logicalStart: first, commands });
    start = end + 2;
  }
  return { parts, read, logicalStart };
}

/** True where the shell that ran it is another one behind it: its folder, its options or its variables. */
export function changesShell({ text, commands }: ChainPart): boolean {
  if (/\$\{\w+:?=|^\s*function\s|^[\w-]+\s*\(\s*\)/.test(text)) return true;
  const isSubshell = text.startsWith('(');
  if (commands.some(({ name, depth }) => (depth === 0 || !isSubshell) && stateful.has(name.value))) return true;
  const hasOwnCommand = commands.some(({ depth }) => depth === 0);
  return !isSubshell && !hasOwnCommand && /(?:^|[\s;&|{])[A-Za-z_]\w*\+?=|^(?:for|select)\s/.test(text);
}

function tiesOnlyByAnd({ marks }: ShellMarks): boolean {
  const top = marks.filter(({ depth }) => depth === 0);
  const firstAnd = top.find(({ text }) => text === '&&')?.at ?? Number.POSITIVE_INFINITY;
  return (
    marks.every(({ text }) => text !== '#') &&
    top.every(({ text, at }) => text !== ';' && text !== '&' && text !== '\n' && (text !== '||' || at < firstAnd))
  );
}
