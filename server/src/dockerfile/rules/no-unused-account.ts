import { defineRule } from '../../lint/rule';
import { lastInLine } from '../facts/final-command';
import { addUser, baseUser, dropsRoot, unusedAccount } from '../facts/runtime-user';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/no-unused-account',
  category: 'security',
  severity: 'info',
  aliases: ['tally/user-created-but-never-used'],
  readsWholeFile: true,
  messages: { unused: 'The account `{name}` is made, but no `USER` switches to it: the container starts as root.' },
  fixes: { switchTo: { title: 'Start as `{name}`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      if (stage !== stage.file.stages.at(-1) || isWindows(stage) || dropsRoot(stage) !== 'no') return;
      const account = baseUser(stage) === 'other' ? undefined : unusedAccount(stage);
      if (!account || serviceAccount.test(account.name)) return;
      // An image without a command is a base, and its users switch.
      if (!lastInLine(stage, 'cmd') && !lastInLine(stage, 'entrypoint')) return;
      const { name } = account;
      const edit = addUser(stage, name);
      ctx.report({
        at: account.command.name.span,
        message: 'unused',
        data: { name },
        fixes: edit ? [{ title: 'switchTo', data: { name }, edits: () => [edit] }] : [],
      });
    },
  },
});

/** Accounts that a service takes by itself. */
const serviceAccount = /^(?:git|sshd?|mysql|postgres|redis|nginx|www-data|mail|postfix|ftp|sftp|nobody)$/;
