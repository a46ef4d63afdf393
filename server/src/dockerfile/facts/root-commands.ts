import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { hasFlag } from '../packages/command-line';
import { packageChanges } from '../packages/installs';

/** System packages, accounts and owners; `sudo` and its like are commands of their own. */
export function needsRoot(command: ShellCommand, instruction: Instruction): boolean {
  const { name, args, separator } = command;
  // A failure that somebody reckons with is none.
  if (separator === '||' || command.depth > 0) return false;
  if (/^(?:\/usr)?\/?(?:s?bin\/)?(?:useradd|adduser|usermod|userdel|groupadd|addgroup|groupmod)$/.test(name.value)) {
    return args.length > 0;
  }
  const change = packageChanges(instruction).find((found) => found.command === command);
  if (!change || hasFlag(change.tool, '--root', '--installroot', '--simulate', '--download-only')) return false;
  return change.tool.toolSpan.start === name.span.start;
}
