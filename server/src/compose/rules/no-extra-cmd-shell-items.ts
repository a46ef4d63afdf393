import { defineRule } from '../../lint/rule';
import { joinItems, shellText } from '../edits/shell-text';
import { healthTestOf } from '../facts/health-test';

export default defineRule({
  id: 'compose/no-extra-cmd-shell-items',
  category: 'correctness',
  severity: 'warning',
  messages: { isExtra: 'The shell runs `{script}` alone; what follows are its positional parameters.' },
  fixes: { join: { title: 'Join the items to one text', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const test = healthTestOf(service);
      if (test?.form !== 'list' || test.items[0]?.text !== 'CMD-SHELL') return;
      const [, script, ...others] = test.items;
      const [extra] = others;
      if (!script || !extra || extra.written === '') return;
      const text = `${script.written} ${shellText(others.map(({ written }) => written))}`;
      const edits = joinItems(service.file, test.node, [script, ...others], text);
      ctx.report({
        at: extra.span,
        message: 'isExtra',
        data: { script: script.written.slice(0, 80) },
        fixes: edits ? [{ title: 'join', edits: () => edits }] : [],
      });
    },
  },
});
