import { type Edit, insert, remove, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { ShellCommand, ShellWord } from '../model/shell';
import type { ToolCommand } from './command-line';

/** Puts a flag behind the sub-command, as a word of the shell or of the JSON array. */
export function insertFlag(tool: ToolCommand, instruction: Instruction, flag: string): Edit {
  return insert(tool.subcommandSpan.end, wordText(instruction, flag));
}

/** Puts a flag behind the program, before its sub-command. */
export function insertGlobalFlag(tool: ToolCommand, instruction: Instruction, flag: string): Edit {
  return insert(tool.toolSpan.end, wordText(instruction, flag));
}

/** Removes a word with the blanks in front of it; `undefined` where they hold a line end or the word is JSON. */
export function removeWord(
  { span: at }: { readonly span: ShellWord['span'] },
  instruction: Instruction,
): Edit | undefined {
  const source = instruction.stage?.file.source;
  if (!source || instruction.json) return undefined;
  const before = /(?<![ \t])[ \t]+$/.exec(source.text.slice(Math.max(0, at.start - 80), at.start))?.[0].length ?? 0;
  const isFirstInLine = /(?:^|\n)[ \t]*$/.test(source.text.slice(Math.max(0, at.start - 80), at.start));
  if (!isFirstInLine) return before > 0 ? remove(span(at.start - before, at.end)) : undefined;
  const line = source.lineAt(at.start);
  const rest = source.text.slice(at.end, source.lineSpan(line).end);
  const escapeChar = instruction.stage?.file.escapeChar ?? '\\';
  return rest.trim() === escapeChar ? remove(source.fullLineSpan(line)) : undefined;
}

/** A command at the end of a RUN, in the style of its own; `undefined` where the end is not plain to see. */
export function appendCommand(instruction: Instruction, text: string): Edit | undefined {
  const source = instruction.stage?.file.source;
  const { commands, heredocs, json, script, span: at } = instruction;
  const last = commands.at(-1);
  if (!source || json || !last) return undefined;
  const [heredoc] = heredocs;
  if (heredoc) {
    const body = source.slice(heredoc.body);
    if (!heredoc.terminator || last.span.start < heredoc.body.start || /\\\s*$/.test(body.slice(-80))) return undefined;
    const indent = heredoc.stripsTabs ? (/(?<![^\n])(\t*)(?!\t)[^\n]*\n$/.exec(body)?.[1] ?? '') : '';
    return insert(heredoc.body.end, `${indent}${text}${source.lineEnd}`);
  }
  const isPlainEnd = /^(?:[\s)}]|\bfi\b|\bdone\b|\besac\b)*$/.test(source.slice(span(last.span.end, at.end)));
  if (script.hasErrors || last.separator !== undefined || !isPlainEnd) return undefined;
  return insert(at.end, jointLike(source.slice(at), instruction) + text);
}

/** Removes a command of a chain with the `&&` that ties it to its neighbour; `undefined` where it is not tied so. */
export function removeCommand(instruction: Instruction, command: ShellCommand): Edit | undefined {
  const { commands, json, script } = instruction;
  const index = commands.indexOf(command);
  const before = commands[index - 1];
  const after = commands[index + 1];
  if (json || script.hasErrors || command.depth > 0) return undefined;
  if (before && before.depth === 0) {
    return before.separator === '&&' && isJoint(instruction, before.span.end, command.span.start)
      ? remove(span(before.span.end, command.span.end))
      : undefined;
  }
  const tied = after && after.depth === 0 && command.separator === '&&';
  return tied && isJoint(instruction, command.span.end, after.span.start)
    ? remove(span(command.span.start, after.span.start))
    : undefined;
}

function wordText({ json }: Instruction, word: string): string {
  return json ? `, ${JSON.stringify(word)}` : ` ${word}`;
}

/** Between the two stand `&&`, blanks and continued lines alone, and no comment. */
function isJoint({ stage }: Instruction, start: number, end: number): boolean {
  const between = stage?.file.slice(span(start, end)) ?? '';
  return between.replace(/[\s\\`]/g, '') === '&&';
}

/** What joins another command to a script in the way its own commands are joined. */
function jointLike(text: string, { stage }: Instruction): string {
  const escapeChar = stage?.file.escapeChar ?? '\\';
  const leading = [...text.matchAll(/(\r?\n[ \t]*)&&([ \t]*)/g)].at(-1);
  if (leading) return ` ${escapeChar}${leading[1]}&&${leading[2]}`;
  const trailing = [...text.matchAll(/(?<![ \t])([ \t]*(?:&&|;)[ \t]*)[\\`][ \t]*(\r?\n[ \t]*)(?=[^\s#])/g)].at(-1);
  if (trailing) return `${trailing[1]}${escapeChar}${trailing[2]}`;
  return ' && ';
}
