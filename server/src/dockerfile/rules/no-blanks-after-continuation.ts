import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { continuedLines } from '../facts/continued-lines';

export default defineRule({
  id: 'dockerfile/no-blanks-after-continuation',
  category: 'clarity',
  severity: 'warning',
  messages: { blanks: 'Blanks stand behind the escape character; the builder skips them, other tools stop here.' },
  fixes: { remove: { title: 'Remove the blanks', safety: 'safe' } },
  on: {
    dockerfile(file, ctx) {
      for (const { content } of continuedLines(file).values()) {
        for (const { continuation, span: line } of content.slice(0, -1)) {
          if (continuation === undefined || continuation + 1 === line.end) continue;
          const at = span(continuation + 1, line.end);
          ctx.report({ at, message: 'blanks', fixes: [{ title: 'remove', edits: () => [remove(at)] }] });
        }
      }
    },
  },
});
