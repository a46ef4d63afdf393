import { defineRule } from '../../lint/rule';
import { contains } from '../../text/span';

export default defineRule({
  id: 'compose/no-alias-cycle',
  category: 'correctness',
  severity: 'error',
  messages: { isCycle: '`*{name}` stands inside of its own anchor, which never ends; the file cannot be read.' },
  on: {
    composeFile({ elements }, ctx) {
      for (const { value } of elements) {
        // An anchor stands above its aliases, so that a circle can only close within the anchored block.
        if (value?.kind !== 'alias' || !value.target || !contains(value.target.span, value.span)) continue;
        ctx.report({ at: value.span, message: 'isCycle', data: { name: value.name } });
      }
    },
  },
});
