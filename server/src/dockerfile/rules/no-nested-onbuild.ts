import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';

export default defineRule({
  id: 'dockerfile/no-nested-onbuild',
  category: 'correctness',
  severity: 'error',
  aliases: ['DL3043', 'dfu:ONBUILD_CHAINING_DISALLOWED'],
  messages: { nested: '`ONBUILD` cannot trigger `ONBUILD`, so the build stops here.' },
  fixes: { remove: { title: 'Remove the second `ONBUILD`', safety: 'suggestion' } },
  on: {
    onbuild(instruction, ctx) {
      const { trigger } = instruction;
      if (trigger?.kind !== 'onbuild') return;
      const inner = trigger.trigger;
      const at = trigger.keyword.span;
      ctx.report({
        at,
        message: 'nested',
        fixes: inner ? [{ title: 'remove', edits: () => [remove(span(at.start, inner.keyword.span.start))] }] : [],
      });
    },
  },
});
