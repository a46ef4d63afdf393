import { defineRule } from '../../lint/rule';
import { isBusyboxWget } from '../facts/downloads';
import type { Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-curl-and-wget',
  category: 'size',
  severity: 'hint',
  aliases: ['DL4001', 'DS-0014', 'kics:run-using-wget-and-curl', 'semgrep:use-either-wget-or-curl'],
  messages: { both: 'The stage downloads with `{other}` above and with `{tool}` here; one of them is enough.' },
  on: {
    stage(stage, ctx) {
      const curl = firstUse(stage, 'curl');
      const wget = firstUse(stage, 'wget');
      if (!curl || !wget) return;
      const [first, second] = curl.span.start < wget.span.start ? [curl, wget] : [wget, curl];
      ctx.report({
        at: commandWords(second)[0]?.span ?? second.name.span,
        message: 'both',
        data: { other: programOf(first), tool: programOf(second) },
        related: [{ span: first.name.span, message: `\`${programOf(first)}\` here` }],
      });
    },
  },
});

/** Only where it is sure to run: not in branches, and not as the way out when another command fails. */
function firstUse({ instructions }: Stage, tool: 'curl' | 'wget'): ShellCommand | undefined {
  for (const instruction of instructions) {
    if (instruction.kind !== 'run' || (tool === 'wget' && isBusyboxWget(instruction))) continue;
    const { commands } = instruction;
    const found = commands.find(
      (command, index) =>
        programOf(command) === tool &&
        command.depth === 0 &&
        command.separator !== '||' &&
        commands[index - 1]?.separator !== '||' &&
        command.args.length > 0,
    );
    if (found) return found;
  }
  return undefined;
}
