import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { inCaseOf, indentOf, offsetAbove } from '../facts';
import { ordinaryUserBefore } from '../facts/runtime-user';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import type { ShellCommand } from '../model/shell';
import { hasFlag } from '../packages/command-line';
import { packageChanges } from '../packages/installs';

export default defineRule({
  id: 'dockerfile/no-root-step-after-user',
  category: 'correctness',
  severity: 'warning',
  messages: { denied: '`{command}` needs root, but this step runs as `{user}`.' },
  fixes: { asRoot: { title: 'Run this step as root', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage } = instruction;
      const user = ordinaryUserBefore(instruction);
      if (!stage || !user || isWindows(stage)) return;
      const command = instruction.commands.find((candidate) => needsRoot(candidate, instruction));
      if (!command) return;
      const { file } = stage;
      const { lineEnd } = file.source;
      const keyword = inCaseOf(instruction.keyword.text, 'user');
      const indent = indentOf(file, instruction);
      ctx.report({
        at: command.name.span,
        message: 'denied',
        data: { command: command.name.value, user: user.split(':')[0] ?? user },
        fixes: instruction.isTrigger
          ? []
          : [
              {
                title: 'asRoot',
                edits: () => [
                  insert(offsetAbove(file, instruction), `${indent}${keyword} root${lineEnd}`),
                  insert(instruction.span.end, `${lineEnd}${indent}${keyword} ${user}`),
                ],
              },
            ],
      });
    },
  },
});

/** System packages, accounts and owners; `sudo` and its like are commands of their own. */
function needsRoot(command: ShellCommand, instruction: Instruction): boolean {
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
