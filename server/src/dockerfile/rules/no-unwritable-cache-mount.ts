import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { accountsOf, madeAccounts } from '../facts/accounts';
import { optionValue, runMounts, targetOf } from '../facts/run-mounts';
import { ordinaryUserBefore } from '../facts/runtime-user';
import type { Stage } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-unwritable-cache-mount',
  category: 'correctness',
  severity: 'warning',
  messages: { rootOnly: 'A new cache mount belongs to root with mode 0755, so `{user}` cannot write to it.' },
  fixes: { addOwner: { title: 'Add `uid={uid},gid={gid}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage, commands } = instruction;
      const mounts = runMounts(instruction).filter(({ type }) => type === 'cache');
      const user = mounts.length > 0 ? ordinaryUserBefore(instruction) : undefined;
      if (!stage || !user || commands.some(({ name }) => /(?:^|\/)(?:sudo|doas|su)$/.test(name.value))) return;
      for (const mount of mounts) {
        if (!targetOf(mount) || ['uid', 'gid', 'mode', 'from'].some((name) => optionValue(mount, name) !== undefined)) {
          continue;
        }
        if (mount.options.some(({ name }) => /^(?:ro|readonly)$/.test(name))) continue;
        const owner = numbersOf(user, stage);
        ctx.report({
          at: mount.flag.span,
          message: 'rootOnly',
          data: { user },
          fixes: owner
            ? [
                {
                  title: 'addOwner',
                  data: owner,
                  edits: () => [insert(mount.flag.span.end, `,uid=${owner.uid},gid=${owner.gid}`)],
                },
              ]
            : [],
        });
      }
    },
  },
});

/** The numbers of a user, where it is one or an account with a known one. */
function numbersOf(user: string, stage: Stage): { readonly uid: string; readonly gid: string } | undefined {
  const [name = '', group] = user.split(':');
  const known = [...madeAccounts(stage), ...accountsOf(stage)].find((account) => account.name === name)?.number;
  const uid = /^\d+$/.test(name) ? name : known;
  if (!uid) return undefined;
  return { uid, gid: group && /^\d+$/.test(group) ? group : uid };
}
