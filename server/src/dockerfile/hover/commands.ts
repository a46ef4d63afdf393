import type { Topic } from '../../analysis/feature-types';
import { type ShortFlag, shortFlagsOf } from '../../data/short-flags';
import { code, codeCell } from '../../knowledge/escape';
import { touches } from '../../text/span';
import type { ShellWord } from '../model/shell';
import { type CommandLine, commandLines } from '../shell-words';
import { explain, hasCard, type Place } from './place';

const mostRows = 6;

/** A command, sub-command or flag of a shell line, or of an exec form. */
export function commandTopic({ instruction, offset, context }: Place): Topic | undefined {
  const command = instruction.commands.findLast(({ span }) => touches(span, offset));
  if (!command) return undefined;
  const line = commandLines(command).findLast(({ nameWord }) => nameWord.span.start <= offset);
  if (!line) return undefined;
  if (touches(line.nameWord.span, offset)) {
    return line.nameWord.isLiteral ? { span: line.nameWord.span, keys: keysOf(line, ['']) } : undefined;
  }
  const index = line.args.findIndex(({ span }) => touches(span, offset));
  const word = line.args[index];
  if (!word?.isLiteral && !/^-/.test(word?.value ?? '')) return undefined;
  return word && wordTopic(word, index, line, context);
}

function wordTopic(word: ShellWord, index: number, line: CommandLine, context: Place['context']): Topic | undefined {
  const before = line.args.slice(0, index);
  const isEnd = before.some(({ value }) => value === '--');
  const sub = subcommandOf(line, before, context);
  if (/^-./.test(word.value) && !isEnd) return flagTopic(word, line, sub, context);
  if (isOldTar(word, index, line)) return lettersTopic(word, word.value, line, context);
  if (line.name === 'set' && /^[-+].*o$/.test(before.at(-1)?.value ?? '')) {
    return { span: word.span, keys: keysOf(line, [`/${word.value}`, `/-o ${word.value}`, `/-o-${word.value}`]) };
  }
  const own = sub === undefined ? [`/${word.value}`] : [`/${sub}/${word.value}`, `/${sub}-${word.value}`];
  const keys = keysOf(line, own).filter((key) => hasCard(context, key));
  return keys.length > 0 ? { span: word.span, keys } : undefined;
}

/** The first word before that is known as a sub-command. */
function subcommandOf(line: CommandLine, before: readonly ShellWord[], context: Place['context']): string | undefined {
  return before.find(
    ({ value }) => !value.startsWith('-') && keysOf(line, [`/${value}`]).some((key) => hasCard(context, key)),
  )?.value;
}

function flagTopic(
  word: ShellWord,
  line: CommandLine,
  sub: string | undefined,
  context: Place['context'],
): Topic | undefined {
  const name = word.value.replace(/=.*$/s, '');
  if (!name.startsWith('--') && name.length > 2) {
    const whole = flagKeys(line, sub, [name]).filter((key) => hasCard(context, key));
    if (whole.length > 0) return { span: word.span, keys: whole };
    const letters = lettersTopic(word, name.slice(1), line, context);
    if (letters) return letters;
  }
  const short = name.startsWith('--') ? undefined : name.slice(0, 2);
  const known = short ? tableOf(line)?.get(short.charAt(1)) : undefined;
  const names = short ? [short, ...(known?.long ? [known.long] : [])] : [name];
  const keys = flagKeys(line, sub, names);
  if (!known || keys.some((key) => hasCard(context, key))) return { span: word.span, keys };
  return explain(context, {
    span: word.span,
    paragraphs: [`**${code(`${line.name} ${short}`)}** · ${known.long ? `\`${known.long}\`: ` : ''}${known.meaning}`],
    keys,
  });
}

/** `-fsSL` and `xzf`: each letter on a row. */
function lettersTopic(
  word: ShellWord,
  letters: string,
  line: CommandLine,
  context: Place['context'],
): Topic | undefined {
  const table = tableOf(line);
  const flags = [...new Set(letters)].map((letter) => table?.get(letter));
  if (!table || !flags.every((flag) => flag !== undefined)) return undefined;
  const dash = word.value.startsWith('-') ? '-' : '';
  const rows = flags.slice(0, mostRows).map((flag) => rowOf(flag, dash));
  const count = `${flags.length} flags in one`;
  return explain(context, {
    span: word.span,
    paragraphs: [
      `**${code(`${line.name} ${word.value}`)}** · ${count}`,
      ['| flag | long | does |', '| --- | --- | --- |', ...rows].join('\n'),
      flags.length > mostRows && `and ${flags.length - mostRows} more`,
    ],
  });
}

function rowOf({ letter, long, meaning }: ShortFlag, dash: string): string {
  return `| ${codeCell(dash + letter)} | ${long ? codeCell(long) : ''} | ${meaning} |`;
}

function isOldTar({ value }: ShellWord, index: number, { name }: CommandLine): boolean {
  return name === 'tar' && index === 0 && /^[a-zA-Z]+$/.test(value);
}

function tableOf({ name, otherNames }: CommandLine): ReadonlyMap<string, ShortFlag> | undefined {
  for (const candidate of [name, ...otherNames]) {
    const table = shortFlagsOf(candidate);
    if (table) return table;
  }
  return undefined;
}

function flagKeys(line: CommandLine, sub: string | undefined, names: readonly string[]): readonly string[] {
  return keysOf(line, [...(sub ? names.map((name) => `/${sub}/${name}`) : []), ...names.map((name) => `/${name}`)]);
}

function keysOf({ name, otherNames }: CommandLine, rests: readonly string[]): readonly string[] {
  return [name, ...otherNames].flatMap((candidate) => rests.map((rest) => `shell/${candidate}${rest}`));
}
