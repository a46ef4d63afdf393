import { defineRule, type Fix } from '../../lint/rule';
import { insert, remove, span } from '../../text/span';
import { inCaseOf, indentOf } from '../facts';
import { instructionAbove } from '../facts/line-edits';
import { baseUser, ordinaryUserBefore } from '../facts/runtime-user';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { earlierSearch } from '../packages/earlier';

export default defineRule({
  id: 'dockerfile/no-sudo',
  category: 'security',
  severity: 'error',
  aliases: [
    'DL3004',
    'CKV2_DOCKER_1',
    'DS-0010',
    'kics:run-using-sudo',
    'semgrep:no-sudo-in-dockerfile',
    'dockerfilelint:sudo_usage',
  ],
  messages: { sudo: '`sudo` changes environment and signals, and stays in the image; `USER` says who runs a step.' },
  fixes: {
    drop: { title: 'Drop `sudo`', safety: 'suggestion' },
    asRoot: { title: 'Run the step as root: `USER root` before it, `USER {user}` behind it', safety: 'suggestion' },
  },
  on: {
    run(instruction, ctx) {
      const found = instruction.commands.filter(({ name }) => /^(?:\/usr\/bin\/)?sudo$/.test(name.value));
      if (found.length === 0) return;
      const fix = fixFor(instruction, found);
      for (const { name } of found) ctx.report({ at: name.span, message: 'sudo', fixes: fix ? [fix] : [] });
    },
  },
});

/** Without any `sudo` the step runs as the user in force. */
function fixFor(instruction: Instruction, found: readonly ShellCommand[]): Fix<'drop' | 'asRoot'> | undefined {
  const { stage, json, isTrigger } = instruction;
  const isPlain = found.every(({ args: [first] }) => first?.isLiteral && /^[^-=][^=]*$/.test(first.value));
  if (!stage || json || isTrigger || !isPlain) return undefined;
  const drops = found.map(({ name, args: [first] }) =>
    remove(span(name.span.start, first?.span.start ?? name.span.end)),
  );
  const user = ordinaryUserBefore(instruction);
  if (user === undefined) return runsAsRoot(instruction) ? { title: 'drop', edits: () => drops } : undefined;
  const above = instructionAbove(instruction, 'user', 'root');
  const { file } = stage;
  const below = `${file.source.lineEnd}${indentOf(file, instruction)}${inCaseOf(instruction.keyword.text, 'user')} ${user}`;
  return (
    above && { title: 'asRoot', data: { user }, edits: () => [above, ...drops, insert(instruction.span.end, below)] }
  );
}

/** A USER above that is not another one, or the base image without one. */
function runsAsRoot(instruction: Instruction): boolean {
  if (setsUser(instruction)) return true;
  const user = instruction.stage && baseUser(instruction.stage);
  return user === 'root' || user === 'drops';
}

const setsUser = earlierSearch(({ kind }) => kind === 'user');
