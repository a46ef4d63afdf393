import { defineRule } from '../../lint/rule';
import { insert, span } from '../../text/span';

export default defineRule({
  id: 'dockerfile/require-final-newline',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/eol-last'],
  messages: { missing: 'The last line has no line end.' },
  fixes: { add: { title: 'Add a line end', safety: 'safe' } },
  on: {
    dockerfile({ source, instructions }, ctx) {
      const { text, lineEnd } = source;
      const isOpen = instructions.at(-1)?.heredocs.some(({ terminator }) => !terminator) ?? false;
      if (isOpen || /[\r\n]$/.test(text) || text.trim() === '') return;
      ctx.report({
        at: span(text.length - 1, text.length),
        message: 'missing',
        fixes: [{ title: 'add', edits: () => [insert(text.length, lineEnd)] }],
      });
    },
  },
});
