import { defineRule } from '../../lint/rule';
import { remove } from '../../text/span';
import { type DirectiveLine, topDirectives } from '../facts/directive-lines';

export default defineRule({
  id: 'dockerfile/no-duplicate-directive',
  category: 'correctness',
  severity: 'error',
  aliases: ['dfu:DUPLICATED_ESCAPE_DIRECTIVE', 'buildkit-parse:duplicate-directive'],
  messages: { duplicate: 'There is a `{name}` directive already, and the builder stops at a second one.' },
  fixes: {
    removeSame: { title: 'Remove the repetition', safety: 'safe' },
    removeOther: { title: 'Remove this line', safety: 'suggestion' },
  },
  on: {
    dockerfile(file, ctx) {
      const { source } = file;
      const firsts = new Map<string, DirectiveLine>();
      for (const directive of topDirectives(file)) {
        const { name, value, line } = directive;
        const first = firsts.get(name);
        if (!first) {
          firsts.set(name, directive);
          continue;
        }
        ctx.report({
          at: line,
          message: 'duplicate',
          data: { name },
          related: [{ span: first.line, message: 'The first one' }],
          fixes: [
            {
              title: first.value === value ? 'removeSame' : 'removeOther',
              edits: () => [remove(source.fullLineSpan(source.lineAt(line.start)))],
            },
          ],
        });
      }
    },
  },
});
