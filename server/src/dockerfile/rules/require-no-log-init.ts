import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { flagValue, hasFlag, toolReader } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/require-no-log-init',
  category: 'size',
  severity: 'warning',
  aliases: ['DL3046'],
  messages: { sparse: 'With the number {uid}, `useradd` makes login records that may fill gigabytes of the layer.' },
  fixes: { addFlag: { title: 'Add `-l`', safety: 'safe' } },
  on: {
    command({ command, instruction }, ctx) {
      const tool = instruction.kind === 'run' ? useraddCommand(command) : undefined;
      const uid = tool && flagValue(tool, '--uid');
      if (!tool || !uid || !/^\d{6,}$/.test(uid) || hasFlag(tool, '--no-log-init')) return;
      ctx.report({
        at: tool.flags.findLast(({ name }) => name === '--uid')?.span ?? tool.span,
        message: 'sparse',
        data: { uid },
        fixes: [{ title: 'addFlag', edits: () => [insert(tool.toolSpan.end, instruction.json ? ', "-l"' : ' -l')] }],
      });
    },
  },
});

/** useradd.8 */
const useraddCommand = toolReader({
  program: /^useradd$/,
  flags: `
    --no-log-init -l
    --uid -u =
    --create-home -m
    --no-create-home -M
    --no-user-group -N
    --user-group -U
    --non-unique -o
    --system -r
    --badname
    --base-dir -b =
    --comment -c =
    --home-dir -d =
    --home
    --expiredate -e =
    --inactive -f =
    --gid -g =
    --groups -G =
    --skel -k =
    --key -K =
    --password -p =
    --root -R =
    --prefix -P =
    --shell -s =
    --selinux-user -Z =
  `,
});
