import { dockerCommands } from '../data/docker-commands';

/** A flag as its command knows it. */
export interface CliFlag {
  /** With dashes. */
  readonly long: string;
  /** With its dash. */
  readonly short: string | undefined;
  readonly takesValue: boolean;
  /** `experimental`, or `windows` where it is for Windows containers alone. */
  readonly mark: string | undefined;
}

interface CliCommand {
  /** Another spelling of a command, which completion need not offer. */
  readonly isSpelling: boolean;
  /** By each of their names, as written. */
  readonly flags: ReadonlyMap<string, CliFlag>;
}

/** Commands whose first operand ends their own flags: what follows is for the program inside. */
const wrapping = /^docker (?:(?:container |compose )?(?:run|exec|create)|service create)$/;

let table: ReadonlyMap<string, CliCommand> | undefined;

/** True for the name of a command as people write it, such as `docker compose up`. */
export function isCommand(name: string): boolean {
  return commands().has(name);
}

/** The commands directly below one, without other spellings of the same. */
export function commandsBelow(name: string): readonly string[] {
  const below: string[] = [];
  for (const [each, { isSpelling }] of commands()) {
    if (!isSpelling && each.startsWith(`${name} `) && !each.includes(' ', name.length + 1)) {
      below.push(each.slice(name.length + 1));
    }
  }
  return below.sort();
}

export function endsAtFirstOperand(name: string): boolean {
  return wrapping.test(name);
}

/** The flags of a command by their names, with those of Buildx where that stands in for it. */
export function flagsOf(name: string): ReadonlyMap<string, CliFlag> {
  const own = commands().get(name)?.flags ?? new Map<string, CliFlag>();
  const standIn = buildxFor(name);
  return standIn ? new Map([...flagsOf(standIn), ...own]) : own;
}

/** Keys under which the wiki may explain a command, or its flag. */
export function cardKeys(name: string, flag?: string): readonly string[] {
  const standIn = buildxFor(name);
  const names = standIn ? [name, standIn] : [name];
  return names.map((each) => `cli/${each.replaceAll(' ', '-')}${flag === undefined ? '' : `/${flag}`}`);
}

/** `docker build` is Buildx wherever the plug-in is there. */
function buildxFor(name: string): string | undefined {
  return /^docker (?:image |builder )?build$/.test(name) ? 'docker buildx build' : undefined;
}

function commands(): ReadonlyMap<string, CliCommand> {
  table ??= readTable();
  return table;
}

/** `ps,container ls,=container list|--all/-a --last/-n=(mark)`: `=` in front is a spelling, behind it asks for a value. */
function readTable(): ReadonlyMap<string, CliCommand> {
  const read = new Map<string, CliCommand>();
  for (const row of dockerCommands.trim().split('\n')) {
    const [names = '', flagTexts = ''] = row.split('|');
    const flags = new Map<string, CliFlag>();
    for (const flag of flagTexts.split(' ').filter(Boolean).map(readFlag)) {
      flags.set(flag.long, flag);
      if (flag.short) flags.set(flag.short, flag);
    }
    for (const text of names.split(',')) {
      const isSpelling = text.startsWith('=');
      const rest = isSpelling ? text.slice(1) : text;
      const name = rest === 'docker' ? rest : `docker ${rest}`;
      if (!read.has(name)) read.set(name, { isSpelling, flags });
    }
  }
  return read;
}

function readFlag(text: string): CliFlag {
  const [, long = '', short, value, mark] = /^([^/=(]+)(?:\/([^=(]+))?(=?)(?:\((\w+)\))?$/.exec(text) ?? [];
  return { long, short, takesValue: value === '=', mark };
}
