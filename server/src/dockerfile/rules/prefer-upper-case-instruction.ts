import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';

export default defineRule({
  id: 'dockerfile/prefer-upper-case-instruction',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['dfu:CASING_INSTRUCTION'],
  messages: { lower: 'Keywords are usually written in capitals: `{wanted}`.' },
  fixes: { change: { title: 'Write `{wanted}`', safety: 'safe' } },
  on: {
    instruction({ kind, keyword: { text, span } }, ctx) {
      const wanted = text.toUpperCase();
      if (!kind || text === wanted || span.end - span.start !== text.length) return;
      ctx.report({
        at: span,
        message: 'lower',
        data: { wanted },
        fixes: [{ title: 'change', data: { wanted }, edits: () => [replace(span, wanted)] }],
      });
    },
  },
});
