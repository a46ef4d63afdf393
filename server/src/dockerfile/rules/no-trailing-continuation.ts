import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { continuedLines, withBlanksBefore } from '../facts/continued-lines';
import { isLineDone } from '../facts/written-lines';

export default defineRule({
  id: 'dockerfile/no-trailing-continuation',
  category: 'clarity',
  severity: 'warning',
  messages: { trailing: 'Nothing follows this `{character}`, so it will swallow the next line that is added.' },
  fixes: { remove: { title: 'Remove `{character}`', safety: 'safe' } },
  on: {
    dockerfile(file, ctx) {
      const { escapeChar, instructions } = file;
      const instruction = instructions.at(-1);
      // An instruction without arguments is reported as such.
      if (!instruction || instruction.heredocs.length > 0 || instruction.logical.text.trim() === '') return;
      const last = continuedLines(instruction).content.at(-1);
      if (last?.continuation === undefined || !isLineDone(file, last.span.end)) return;
      const at = last.continuation;
      const data = { character: escapeChar === '`' ? 'backtick' : escapeChar };
      ctx.report({
        at: span(at, at + 1),
        message: 'trailing',
        data,
        fixes: [
          { title: 'remove', data, edits: () => [remove(withBlanksBefore(file.source.text, at, last.span.start))] },
        ],
      });
    },
  },
});
