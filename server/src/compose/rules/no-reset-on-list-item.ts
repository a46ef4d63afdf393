import { defineRule } from '../../lint/rule';
import { tagsOf } from '../facts/tags';

export default defineRule({
  id: 'compose/no-reset-on-list-item',
  category: 'correctness',
  severity: 'warning',
  messages: { isItem: '`!reset` cannot take one item out of a list; write the whole list with `!override`.' },
  on: {
    composeFile(file, ctx) {
      for (const { element, span: at, text } of tagsOf(file)) {
        if (text === '!reset' && element.kind === 'item') ctx.report({ at, message: 'isItem' });
      }
    },
  },
});
