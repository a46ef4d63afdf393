import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { inCaseOf } from '../facts';

export default defineRule({
  id: 'dockerfile/no-mixed-from-as-case',
  category: 'clarity',
  severity: 'info',
  aliases: ['FromAsCasing'],
  messages: { mixed: '`{as}` and `{from}` differ in case; the builder warns about that.' },
  fixes: { change: { title: 'Write `{as}`', safety: 'safe' } },
  on: {
    from({ keyword, words }, ctx) {
      const as = words[1];
      if (!as || !/^as$/i.test(as.text) || !/^(?:from|FROM)$/.test(keyword.text)) return;
      const wanted = inCaseOf(keyword.text, 'as');
      if (as.text === wanted || as.span.end - as.span.start !== 2) return;
      ctx.report({
        at: as.span,
        message: 'mixed',
        data: { as: as.text, from: keyword.text },
        fixes: [{ title: 'change', data: { as: wanted }, edits: () => [replace(as.span, wanted)] }],
      });
    },
  },
});
