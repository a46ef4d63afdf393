import { defineRule } from '../../lint/rule';
import { lastInLine } from '../facts/final-command';
import { addUser, baseUser, dropsRoot, proposedUser, unusedAccount } from '../facts/runtime-user';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import { isDevelopment } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/require-user',
  category: 'security',
  severity: 'info',
  aliases: [
    'CKV_DOCKER_3',
    'DS-0002',
    'kics:missing-user-instruction',
    'semgrep:missing-user',
    'semgrep:missing-user-entrypoint',
    'CIS:4.1',
  ],
  readsWholeFile: true,
  messages: { noUser: 'No `USER` is set and the base runs as root, so the container starts with all rights.' },
  fixes: { addUser: { title: 'Start as `{user}`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      if (stage !== stage.file.stages.at(-1) || isWindows(stage) || isDevelopment(stage)) return;
      if (lastInLine(stage, 'user') || baseUser(stage) !== 'root' || dropsRoot(stage) === 'yes') return;
      const start = lastInLine(stage, 'entrypoint') ?? lastInLine(stage, 'cmd');
      if (!start || unusedAccount(stage)) return;
      const user = proposedUser(stage);
      const edit = addUser(stage, user);
      ctx.report({
        at: start.keyword.span,
        message: 'noUser',
        fixes: edit ? [{ title: 'addUser', data: { user }, edits: () => [edit] }] : [],
        ...(dropsRoot(stage) === 'perhaps' || isInterpreter(start) ? { atMost: 'hint' as const } : {}),
      });
    },
  },
});

/** A shell or an interpreter alone is what images have that others build on. */
function isInterpreter({ kind, commands }: Instruction): boolean {
  const [command] = commands;
  if (kind !== 'cmd' || !command || command.args.length > 0) return false;
  return /^(?:.*\/)?(?:(?:ba|da|a|z)?sh|python\d*|irb|node|bun|deno|jshell|ghci|iex|erl|julia|lua\d*|php|R|swift)$/.test(
    command.name.value,
  );
}
