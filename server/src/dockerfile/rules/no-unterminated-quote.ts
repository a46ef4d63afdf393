import { defineRule } from '../../lint/rule';
import { brokenArray } from '../facts/broken-arrays';
import { openQuote } from '../facts/quotes';
import { isTemplate } from '../facts/written-lines';

export default defineRule({
  id: 'dockerfile/no-unterminated-quote',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:SYNTAX_MISSING_SINGLE_QUOTE', 'dfu:SYNTAX_MISSING_DOUBLE_QUOTE'],
  messages: { open: 'This quote is not closed before `{keyword}` ends, so the build stops here.' },
  on: {
    statement({ file, instruction }, ctx) {
      const { keyword, logical } = instruction;
      const open = openQuote(instruction, file);
      if (open === undefined || !instruction.isDone || isTemplate(logical.text)) return;
      if (brokenArray(instruction)) return;
      ctx.report({
        at: logical.span(open, open + 1),
        message: 'open',
        data: { keyword: keyword.text.toUpperCase() },
      });
    },
  },
});
