import { type Span, span } from '../../text/span';
import { fact } from '../facts';
import type { ShellCommand, ShellWord } from '../model/shell';

/** What the command line of a program looks like. */
export interface ToolSpec {
  /** The program without its directory. */
  readonly program: RegExp;
  /** Sub-commands with their other names, blank-separated; absent for programs that have none. */
  readonly subcommands?: Readonly<Record<string, string>>;
  /** Sub-commands that another one follows: `module install`. */
  readonly groups?: readonly string[];
  /** One flag a line with all its names, the one that readers see first; `=` behind those that take a value. */
  readonly flags: string;
  /** `-name` is one flag, not several letters. */
  readonly longWithOneDash?: true;
}

export interface ToolFlag {
  /** The first of its names; as written where the tool's table does not know it. */
  readonly name: string;
  readonly value: string | undefined;
  /** With a value in the next word. Flags that share one dash share the word. */
  readonly span: Span;
}

/** A command line of a known program, taken apart. */
export interface ToolCommand {
  /** The program as written, without its directory. */
  readonly tool: string;
  /** Its main name, those of a group included (`module install`); empty where none is written. */
  readonly subcommand: string;
  /** From the program's name to the sub-command. */
  readonly span: Span;
  readonly toolSpan: Span;
  /** The last word of the sub-command; the program where there is none. */
  readonly subcommandSpan: Span;
  /** All flags, those before the sub-command included. */
  readonly flags: readonly ToolFlag[];
  /** What stands behind the sub-command and is no flag: packages, files, variables. */
  readonly operands: readonly ShellWord[];
}

/** Programs that run the rest of their line, with those of their flags whose value is the next word. */
const wrappers: ReadonlyMap<string, RegExp> = new Map([
  ['command', /^$/],
  ['doas', /^-[uC]$/],
  ['eatmydata', /^$/],
  ['env', /^-[uC]$/],
  ['exec', /^-a$/],
  ['nice', /^-n$/],
  ['nohup', /^$/],
  ['sudo', /^-[CDghpRrTtUu]$/],
  ['time', /^-[fo]$/],
]);

/** The words of a command from the program on that does the work: `sudo`, `env` and their like are seen through. */
export const commandWords = fact(({ name, args }: ShellCommand): readonly ShellWord[] => {
  const words = [name, ...args];
  let first = 0;
  for (;;) {
    const valueFlags = wrappers.get(words[first]?.value ?? '');
    const isQuestion = words[first]?.value === 'command' && /^-[vV]/.test(words[first + 1]?.value ?? '');
    if (!valueFlags || isQuestion) return words.slice(first);
    first++;
    for (let word = words[first]; word && /^-|^[A-Za-z_]\w*=/.test(word.value); word = words[first]) {
      first += valueFlags.test(word.value) ? 2 : 1;
    }
  }
});

/** The program that a command runs, without its directory; empty where only the shell knows it. */
export const programOf = fact((command: ShellCommand): string => {
  const [name] = commandWords(command);
  return name?.isLiteral ? baseName(name.value) : '';
});

/** A reader of a program's command lines; it answers `undefined` for others, and while the sub-command is not known. */
export function toolReader(spec: ToolSpec): (command: ShellCommand) => ToolCommand | undefined {
  const read = fact((command: ShellCommand) => readTool(spec, commandWords(command)));
  return (command) => (spec.program.test(programOf(command)) ? read(command) : undefined);
}

/** Reads the words of a command line that begin with the program. */
export function readTool(spec: ToolSpec, words: readonly ShellWord[]): ToolCommand | undefined {
  const [name] = words;
  if (!name?.isLiteral || !spec.program.test(baseName(name.value))) return undefined;
  const table = tableOf(spec);
  const flags: ToolFlag[] = [];
  const operands: ShellWord[] = [];
  let subcommand = '';
  let last = name;
  let needsSubcommand = spec.subcommands !== undefined;
  let flagsEnded = false;
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    if (!word) break;
    if (!flagsEnded && word.value === '--') flagsEnded = true;
    else if (!flagsEnded && /^--?[A-Za-z]/.test(word.value)) {
      const found = readFlags(word, words[i + 1], table, spec.longWithOneDash);
      flags.push(...found);
      if ((found.at(-1)?.span.end ?? 0) > word.span.end) i++;
    } else if (!needsSubcommand) operands.push(word);
    else if (!word.isLiteral) return undefined;
    else {
      const part = table.subcommands.get(word.value) ?? word.value;
      subcommand = subcommand ? `${subcommand} ${part}` : part;
      needsSubcommand = spec.groups?.includes(subcommand) ?? false;
      last = word;
    }
  }
  return {
    tool: baseName(name.value),
    subcommand,
    span: span(name.span.start, last.span.end),
    toolSpan: name.span,
    subcommandSpan: last.span,
    flags,
    operands,
  };
}

export function hasFlag({ flags }: ToolCommand, ...names: readonly string[]): boolean {
  return flags.some(({ name }) => names.includes(name));
}

/** The value of the last flag of that name. */
export function flagValue({ flags }: ToolCommand, name: string): string | undefined {
  return flags.findLast((flag) => flag.name === name)?.value;
}

/** A variable of the command line may hold flags: its name says so. */
export function mayHoldFlags({ operands }: ToolCommand): boolean {
  return operands.some(({ text, isLiteral }) => !isLiteral && /opt|flag|arg|param|switch/i.test(text));
}

interface Table {
  readonly subcommands: ReadonlyMap<string, string>;
  readonly flags: ReadonlyMap<string, { readonly name: string; readonly takesValue: boolean }>;
}

const tableOf = fact(({ subcommands = {}, flags }: ToolSpec): Table => {
  const names = Object.entries(subcommands).flatMap(([name, others]) =>
    others
      .split(' ')
      .filter(Boolean)
      .map((other): [string, string] => [other, name]),
  );
  const rows = flags
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/));
  return {
    subcommands: new Map(names),
    flags: new Map(
      rows.flatMap((row) =>
        row.map((name): [string, { name: string; takesValue: boolean }] => [
          name,
          { name: row[0] ?? name, takesValue: row.at(-1) === '=' },
        ]),
      ),
    ),
  };
});

function readFlags(
  word: ShellWord,
  next: ShellWord | undefined,
  { flags }: Table,
  longWithOneDash = false,
): readonly ToolFlag[] {
  const { value: text, span: at } = word;
  if (text.startsWith('--') || longWithOneDash || text[2] === '=') {
    const [written = '', value] = text.split(/=(.*)/s, 2);
    const known = flags.get(written);
    const name = known?.name ?? written;
    if (value === undefined && known?.takesValue && next) return [withNext(name, at, next)];
    return [{ name, value, span: at }];
  }
  const found: ToolFlag[] = [];
  for (let i = 1; i < text.length && /[A-Za-z]/.test(text[i] ?? ''); i++) {
    const known = flags.get(`-${text[i]}`);
    const name = known?.name ?? `-${text[i]}`;
    if (!known?.takesValue) found.push({ name, value: undefined, span: at });
    else {
      const value = text.slice(i + 1).replace(/^=/, '');
      found.push(value === '' && next ? withNext(name, at, next) : { name, value, span: at });
      break;
    }
  }
  return found;
}

function withNext(name: string, at: Span, next: ShellWord): ToolFlag {
  return { name, value: next.value, span: span(at.start, next.span.end) };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
