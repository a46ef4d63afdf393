import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { inCaseOf, indentOf, offsetAbove } from '../facts';
import { needsRoot } from '../facts/root-commands';
import { ordinaryUserBefore } from '../facts/runtime-user';
import { isWindows } from '../model/platform';

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
