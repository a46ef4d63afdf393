import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { prevalentCase } from '../formatting/keyword-case';

export default defineRule({
  id: 'dockerfile/no-mixed-instruction-case',
  category: 'clarity',
  severity: 'info',
  aliases: ['ConsistentInstructionCasing', 'dfu:CASING_INSTRUCTION', 'dockerfilelint:uppercase_commands'],
  messages: { mixed: 'Most keywords of this file are written like `{wanted}`; the builder warns about `{keyword}`.' },
  fixes: { change: { title: 'Write `{wanted}`', safety: 'safe' } },
  on: {
    dockerfile(file, ctx) {
      const inCase = prevalentCase(file);
      for (const outer of file.instructions) {
        for (const { kind, keyword } of outer.trigger ? [outer, outer.trigger] : [outer]) {
          const { text, span } = keyword;
          const wanted = inCase(text);
          if (!kind || text === wanted || span.end - span.start !== text.length) continue;
          ctx.report({
            at: span,
            message: 'mixed',
            data: { keyword: text, wanted },
            fixes: [{ title: 'change', data: { wanted }, edits: () => [replace(span, wanted)] }],
          });
        }
      }
    },
  },
});
