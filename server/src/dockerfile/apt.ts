import { type Span, span } from '../text/span';
import type { ShellCommand, ShellWord } from './model/shell';

/** An `apt`, `apt-get` or `aptitude` command line, taken apart. */
export interface AptCommand {
  readonly tool: 'apt' | 'apt-get' | 'aptitude';
  readonly subcommand: string;
  /** Where the sub-command ends: flags and packages may follow. */
  readonly subcommandEnd: number;
  /** From the tool's name to the sub-command. */
  readonly span: Span;
  /** All flags, those before the sub-command included; the value of a flag in two words belongs to it. */
  readonly flags: readonly AptFlag[];
  /** What stands behind the sub-command and is no flag: packages, files, variables. */
  readonly operands: readonly ShellWord[];
}

export interface AptFlag {
  /** As written, without its value. */
  readonly name: string;
  readonly value: string | undefined;
  readonly span: Span;
}

/** Flags whose value may be the next word (apt-get.8, apt.8, aptitude.8). */
const flagsWithValue = new Set([
  '-a',
  '-c',
  '-o',
  '-P',
  '-t',
  '--build-profiles',
  '--config-file',
  '--default-release',
  '--host-architecture',
  '--option',
  '--solver',
  '--target-release',
]);

/** Programs that run the rest of their line. */
const wrappers = new Set(['command', 'eatmydata', 'env', 'exec', 'nice', 'sudo', 'time']);

/** Reads a shell command as one of apt's; `undefined` for all others, and while the sub-command is not known. */
export function aptCommand(command: ShellCommand): AptCommand | undefined {
  const words = withoutWrapper([command.name, ...command.args]);
  const [name, ...rest] = words;
  const tool = /^(?:.*\/)?(apt|apt-get|aptitude)$/.exec(name?.value ?? '')?.[1];
  if (!name || !isTool(tool)) return undefined;

  const flags: AptFlag[] = [];
  const operands: ShellWord[] = [];
  let subcommand: ShellWord | undefined;
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i];
    if (!word) break;
    if (word.isLiteral && /^-./.test(word.value)) {
      const flag = readFlag(word, rest[i + 1]);
      flags.push(flag);
      if (flag.span.end > word.span.end) i++;
    } else if (subcommand) operands.push(word);
    else if (word.isLiteral) subcommand = word;
    else return undefined;
  }
  if (!subcommand) return undefined;
  return {
    tool,
    subcommand: subcommand.value,
    subcommandEnd: subcommand.span.end,
    span: span(name.span.start, subcommand.span.end),
    flags,
    operands,
  };
}

/** `-o Name=value` and `-oName=value` alike. */
export function aptOption({ flags }: AptCommand, name: string): string | undefined {
  const prefix = `${name.toLowerCase()}=`;
  const values = flags.filter((flag) => flag.name === '-o' || flag.name === '--option').map(({ value }) => value ?? '');
  return values.findLast((value) => value.toLowerCase().startsWith(prefix))?.slice(prefix.length);
}

function readFlag(word: ShellWord, next: ShellWord | undefined): AptFlag {
  const { value, span: at } = word;
  const equals = value.indexOf('=');
  if (value.startsWith('--') && equals > 0) {
    return { name: value.slice(0, equals), value: value.slice(equals + 1), span: at };
  }
  const short = value.slice(0, 2);
  if (!value.startsWith('--') && value.length > 2 && flagsWithValue.has(short)) {
    return { name: short, value: value.slice(2).replace(/^=/, ''), span: at };
  }
  if (flagsWithValue.has(value) && next) {
    return { name: value, value: next.value, span: span(at.start, next.span.end) };
  }
  return { name: value, value: undefined, span: at };
}

function withoutWrapper(words: readonly ShellWord[]): readonly ShellWord[] {
  let first = 0;
  while (first < words.length && wrappers.has(words[first]?.value ?? '')) {
    first++;
    while (/^-|^[A-Za-z_]\w*=/.test(words[first]?.value ?? '')) first++;
  }
  return words.slice(first);
}

function isTool(name: string | undefined): name is AptCommand['tool'] {
  return name === 'apt' || name === 'apt-get' || name === 'aptitude';
}
