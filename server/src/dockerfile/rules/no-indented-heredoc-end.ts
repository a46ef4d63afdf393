import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { openHeredoc } from '../facts/open-heredocs';

export default defineRule({
  id: 'dockerfile/no-indented-heredoc-end',
  category: 'correctness',
  severity: 'error',
  aliases: ['SC1039', 'SC1040', 'shellcheck/SC1040'],
  messages: {
    blanks: 'Blanks around `{name}` make it text, so the here-document is not closed and the build stops.',
    notTabs: '`<<-` skips tabs only: with blanks around it `{name}` is text, so the build stops.',
  },
  fixes: { remove: { title: 'Remove the blanks around `{name}`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const open = openHeredoc(file);
      if (!open?.almost) return;
      const { heredoc, almost } = open;
      const data = { name: heredoc.name };
      ctx.report({
        at: almost,
        message: heredoc.stripsTabs ? 'notTabs' : 'blanks',
        data,
        related: [{ span: heredoc.marker, message: 'The beginning' }],
        fixes: [{ title: 'remove', data, edits: () => [replace(almost, heredoc.name)] }],
      });
    },
  },
});
