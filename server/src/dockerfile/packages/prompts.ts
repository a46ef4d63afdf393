import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';

/** Something answers for the user: `yes |`, a here-document, a file as input. */
export function isAnswered(command: ShellCommand, instruction: Instruction): boolean {
  const before = instruction.commands[instruction.commands.indexOf(command) - 1];
  if (before && (before.separator === '|' || before.separator === '|&')) return true;
  return /<(?!\()/.test(instruction.stage?.file.slice(command.span) ?? '');
}
