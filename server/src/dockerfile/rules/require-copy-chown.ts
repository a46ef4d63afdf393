import { defineRule, type RuleContext } from '../../lint/rule';
import { isExported } from '../facts';
import { addFlag } from '../facts/flag-edits';
import { ordinaryUserBefore } from '../facts/runtime-user';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import { resolved, workdirAt } from '../model/workdir';

export default defineRule({
  id: 'dockerfile/require-copy-chown',
  category: 'security',
  severity: 'hint',
  aliases: ['tally/copy-after-user-without-chown'],
  messages: { rootOwned: 'These files belong to root, whatever `USER` says: `{user}` cannot change them.' },
  fixes: { addChown: { title: 'Add `--chown={owner}`', safety: 'suggestion' } },
  on: { copy: reportCopy, add: reportCopy },
});

function reportCopy(instruction: Instruction, ctx: RuleContext<'rootOwned', 'addChown'>): void {
  const { stage, keyword, destination, isTrigger } = instruction;
  if (!stage || !destination || isTrigger || !isExported(stage) || isWindows(stage)) return;
  if (instruction.flag('chown') || instruction.flag('chmod')) return;
  const text = ordinaryUserBefore(instruction);
  const target = resolved(destination.value, workdirAt(instruction)) ?? destination.value;
  if (text === undefined || isForReading(target) || isHandedOver(instruction, target)) return;
  const [user = ''] = text.split(':');
  const owner = text.includes(':') ? text : `${user}:${user}`;
  ctx.report({
    at: keyword.span,
    message: 'rootOwned',
    data: { user },
    fixes: [{ title: 'addChown', data: { owner }, edits: () => [addFlag(instruction, `--chown=${owner}`)] }],
  });
}

/** Programs and settings, which an ordinary user reads and does not change. */
function isForReading(target: string): boolean {
  return (
    /^\/(?:usr|bin|sbin|lib|lib64|etc)(?:\/|$)|\/entrypoint[\w.-]*$|\.sh$/.test(target) && !/^\/usr\/src\//.test(target)
  );
}

/** A later step of the stage changes the owner or the mode of the place, or of one above it. */
function isHandedOver({ stage, span }: Instruction, target: string): boolean {
  const later = stage?.instructions.filter((other) => other.kind === 'run' && other.span.start > span.start) ?? [];
  return later.some(({ commands }) =>
    commands.some(
      ({ name, args }) =>
        /(?:^|\/)(?:chown|chmod|chgrp|sudo)$/.test(name.value) &&
        args.some(
          ({ value }) => value === '.' || (value.startsWith('/') && target.startsWith(value.replace(/\/$/, ''))),
        ),
    ),
  );
}
