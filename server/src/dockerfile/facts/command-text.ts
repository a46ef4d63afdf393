import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';

/** A command as written, with the assignments before its name and its redirections. */
export function textOf({ span }: ShellCommand, { stage }: Instruction): string {
  return stage?.file.slice(span) ?? '';
}

/** The files that a command's output is redirected to, as far as they are plain words. */
export function writtenFiles(command: ShellCommand, instruction: Instruction): readonly string[] {
  const plain = textOf(command, instruction).replace(/'[^']*'(?![^<>|]*$)/g, "''");
  return [...plain.matchAll(/(?<![<&])>>?\|?[ \t]*"?([^\s"'&|;<>()]+)/g)].flatMap(([, file]) => file ?? []);
}

/** The command that reads what this one writes. */
export function pipeTarget(command: ShellCommand, { commands }: Instruction): ShellCommand | undefined {
  const isPiped = command.separator === '|' || command.separator === '|&';
  return isPiped ? commands.find(({ span }) => span.start >= command.span.end) : undefined;
}
