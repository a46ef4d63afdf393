import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { platformArgs } from '../model/variables';

export default defineRule({
  id: 'dockerfile/no-platform-arg-default',
  category: 'correctness',
  severity: 'warning',
  messages: { overrides: 'The default takes the place of what the builder knows, so every platform gets `{value}`.' },
  fixes: { remove: { title: 'Remove the default', safety: 'suggestion' } },
  on: {
    arg({ pairs, isTrigger }, ctx) {
      if (isTrigger) return;
      for (const { name, value } of pairs) {
        if (!platformArgs.has(name.value) || name.value === 'TARGETSTAGE' || !value?.value) continue;
        ctx.report({
          at: value.span,
          message: 'overrides',
          data: { value: value.value },
          fixes: [{ title: 'remove', edits: () => [remove(span(name.span.end, value.span.end))] }],
        });
      }
    },
  },
});
