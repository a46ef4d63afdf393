import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { commandSwitch } from '../facts/shell-switch';

export default defineRule({
  id: 'dockerfile/require-shell-command-flag',
  category: 'correctness',
  severity: 'warning',
  messages: { missing: '`{shell}` gets no `{flag}` here, so it takes each command for the name of a script.' },
  fixes: { append: { title: 'Append `{flag}`', safety: 'suggestion' } },
  on: {
    shell({ json }, ctx) {
      const [shell] = json ?? [];
      const last = json?.at(-1);
      if (!json || !shell || !last || json.some(({ hasVariable }) => hasVariable)) return;
      const flag = commandSwitch(json.map(({ value }) => value));
      if (!flag) return;
      ctx.report({
        at: last.span,
        message: 'missing',
        data: { shell: shell.value, flag },
        fixes: [{ title: 'append', data: { flag }, edits: () => [insert(last.span.end, `, ${JSON.stringify(flag)}`)] }],
      });
    },
  },
});
