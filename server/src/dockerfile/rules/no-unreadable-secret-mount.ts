import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { instructionsBefore } from '../facts';
import { optionValue, type RunMount, runMounts, targetOf } from '../facts/run-mounts';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import { variablesOf } from '../model/variables';

export default defineRule({
  id: 'dockerfile/no-unreadable-secret-mount',
  category: 'correctness',
  severity: 'warning',
  messages: {
    unreadable: 'This {type} belongs to root and is readable by nobody else; here the command runs as `{user}`.',
  },
  fixes: { giveAway: { title: 'Give it to the user {uid}', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const closed = runMounts(instruction).filter(
        (mount) => (mount.type === 'secret' || mount.type === 'ssh') && !isOpened(mount),
      );
      const user = closed.length > 0 ? userAt(instruction) : undefined;
      if (!user || /^(?:root|0+)$/.test(user) || isWindows(instruction.stage)) return;
      for (const { type, flag } of closed) {
        const { span: at } = flag;
        ctx.report({
          at,
          message: 'unreadable',
          data: { type: type === 'ssh' ? 'socket' : 'secret', user },
          fixes: /^\d+$/.test(user)
            ? [{ title: 'giveAway', data: { uid: user }, edits: () => [insert(at.end, `,uid=${user}`)] }]
            : [],
        });
      }
    },
  },
});

/** The user of the last USER in force; `undefined` where the base image or a variable decides. */
function userAt(instruction: Instruction): string | undefined {
  const { stage } = instruction;
  if (!stage || instruction.isTrigger) return undefined;
  const users = [...instructionsBefore(instruction)].filter(({ kind, words }) => kind === 'user' && words.length > 0);
  const last =
    users.findLast((user) => user.stage === stage) ?? users.findLast((user) => user.stage === users[0]?.stage);
  const [word] = last?.words ?? [];
  const text = last && word && (word.hasVariable ? variablesOf(stage.file).expandAt(word.text, last) : word.value);
  return text?.split(':')[0];
}

/** It has an owner or rights of its own, or comes as a variable alone. */
function isOpened(mount: RunMount): boolean {
  const mode = optionValue(mount, 'mode');
  if (optionValue(mount, 'uid', 'gid') !== undefined) return true;
  if (mode !== undefined && !/[0-3]$/.test(mode)) return true;
  return optionValue(mount, 'env') !== undefined && targetOf(mount) === undefined;
}
