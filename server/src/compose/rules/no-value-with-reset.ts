import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { type Tag, tagsOf } from '../facts/tags';

export default defineRule({
  id: 'compose/no-value-with-reset',
  category: 'correctness',
  severity: 'warning',
  messages: { isDropped: '`!reset` drops the value behind it as well; `!override` would put it in place.' },
  fixes: { useOverride: { title: 'Replace `!reset` with `!override`', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      for (const tag of tagsOf(file)) {
        if (tag.text !== '!reset' || tag.element.kind === 'item' || isEmpty(tag)) continue;
        ctx.report({
          at: tag.span,
          message: 'isDropped',
          fixes: [{ title: 'useOverride', edits: () => [replace(tag.span, '!override')] }],
        });
      }
    },
  },
});

function isEmpty({ node }: Tag): boolean {
  if (node.kind === 'mapping') return node.entries.length === 0;
  if (node.kind === 'sequence') return node.items.length === 0;
  return /^(?:null|~|0|false|)$/i.test(node.text);
}
